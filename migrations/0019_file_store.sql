-- Files that people bring. Their bytes are in the place for files under the
-- random name `object`, sealed with the key `key_id`; `bytes` is empty then.
ALTER TABLE file ADD COLUMN purpose TEXT;
ALTER TABLE file ADD COLUMN object TEXT;
ALTER TABLE file ADD COLUMN key_id TEXT;
ALTER TABLE file ADD COLUMN size BIGINT;
ALTER TABLE file ADD COLUMN digest TEXT;
CREATE UNIQUE INDEX file_object ON file (object) WHERE object IS NOT NULL;
CREATE INDEX file_of_posting ON file (posting, purpose) WHERE posting IS NOT NULL;

-- Objects that no row of `file` names, or may not: noted before bytes are
-- written and when a row goes, looked at from `due_at` on.
CREATE TABLE stray_object (
  object TEXT PRIMARY KEY,
  due_at BIGINT NOT NULL
);
CREATE INDEX stray_object_due ON stray_object (due_at);

-- The file with which whoever registered answered a question.
CREATE TABLE answer_file (
  registration BIGINT NOT NULL REFERENCES registration (id),
  question TEXT NOT NULL,
  file BIGINT NOT NULL REFERENCES file (id),
  PRIMARY KEY (registration, question)
);
CREATE INDEX answer_file_file ON answer_file (file);

-- A handout is a link or a file; the link of a file is `file:` and its number.
ALTER TABLE handout ADD COLUMN file BIGINT REFERENCES file (id);
