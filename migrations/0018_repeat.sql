-- Events that are one on several days name the first of them.
ALTER TABLE posting ADD COLUMN repeat_of BIGINT REFERENCES posting (id);
CREATE INDEX posting_repeat ON posting (repeat_of) WHERE repeat_of IS NOT NULL;
