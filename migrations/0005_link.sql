-- Codes under which two accounts become one person. The code itself is known
-- to its holder alone.
CREATE TABLE link_code (
  hash TEXT PRIMARY KEY,
  person BIGINT NOT NULL REFERENCES person (id),
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX link_code_person ON link_code (person);
