-- Texts that a machine was asked to draft and has not: while it is under way
-- `failure` is NULL, afterwards it says why there is none. What was drafted
-- stands in the posting, and here no longer.
CREATE TABLE translation_draft (
  posting BIGINT NOT NULL REFERENCES posting (id),
  lang TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  failure TEXT,
  PRIMARY KEY (posting, lang)
);
