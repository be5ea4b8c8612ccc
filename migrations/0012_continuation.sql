-- Where connections to platforms stand, so that the next process goes on there.

-- `part` names one connection of a platform, `state` is the adapter's own text.
CREATE TABLE continuation (
  platform TEXT NOT NULL,
  part TEXT NOT NULL,
  state TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (platform, part)
);
