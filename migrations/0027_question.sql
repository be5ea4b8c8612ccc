-- What people asked the office in their own words, and what it answered.
-- `about` is the id, as people type it, of what they were looking at; empty
-- where it was nothing.
CREATE TABLE question (
  id {{id}},
  person BIGINT NOT NULL REFERENCES person (id),
  posting BIGINT REFERENCES posting (id),
  about TEXT NOT NULL,
  words TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  answer TEXT,
  answered_by BIGINT REFERENCES staff (id),
  answered_at BIGINT
);
CREATE INDEX question_person ON question (person, asked_at);
CREATE INDEX question_posting ON question (posting);
