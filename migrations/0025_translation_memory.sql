-- Sentences of approved texts and how they were translated. `station` is the one
-- whose text it was, 0 for the office; `folded` is the source as it is compared,
-- `chars` its length, `mark` what tells two rows apart; `subject` is where it was
-- approved last, as people write it.
CREATE TABLE translation_memory (
  id {{id}},
  station BIGINT NOT NULL,
  source_lang TEXT NOT NULL,
  target_lang TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  folded TEXT NOT NULL,
  chars BIGINT NOT NULL,
  mark TEXT NOT NULL,
  subject TEXT NOT NULL,
  approved_at BIGINT NOT NULL,
  UNIQUE (station, source_lang, target_lang, mark)
);
CREATE INDEX translation_memory_chars ON translation_memory (source_lang, target_lang, chars, station);
CREATE INDEX translation_memory_age ON translation_memory (station, source_lang, target_lang, approved_at);
