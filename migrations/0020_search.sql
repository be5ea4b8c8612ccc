-- What can be found. `search_doc` is one thing that can be found, whatever it
-- is: its kind and number, since when it reads so (`fresh`, ms since 1970),
-- until when it is open, when it takes place or ends (`starts_at`, `ends_at`), its properties,
-- and its words in the one form in which they are compared. A document that is
-- taken in anew gets a new id, so the newest have the highest. `version` is
-- the way of cutting it was taken in with.
CREATE TABLE search_doc (
  id {{id}},
  kind TEXT NOT NULL,
  ref BIGINT NOT NULL,
  version BIGINT NOT NULL,
  fresh BIGINT NOT NULL,
  expires_at BIGINT,
  starts_at BIGINT,
  ends_at BIGINT,
  flags TEXT NOT NULL,
  title TEXT NOT NULL,
  names TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, ref)
);

-- Its terms, in the engine's own index for full texts.
{{search index}};

-- Longer words that were met, so that a misspelt one finds its neighbour.
CREATE TABLE search_word (
  id {{id}},
  word TEXT NOT NULL UNIQUE
);

-- What is to be taken in anew, in steps.
CREATE TABLE search_stale (
  kind TEXT NOT NULL,
  ref BIGINT NOT NULL,
  PRIMARY KEY (kind, ref)
) {{clustered}};

INSERT INTO search_stale (kind, ref) SELECT 'posting', id FROM posting;
