-- The word that is read out at an event; whoever follows it online notes with it that they do.
ALTER TABLE posting ADD COLUMN attend_word TEXT;

-- Of which event a file is, where it is one's workbook of who registered.
ALTER TABLE file ADD COLUMN posting BIGINT REFERENCES posting (id);
