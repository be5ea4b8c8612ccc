-- What staff see of notices and do about them.

-- What was counted of a notice last: how many in which state, by platform and
-- language, and how many were over when, from which the pace is reckoned.
CREATE TABLE tally (
  notice BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  took BIGINT NOT NULL,
  over BIGINT NOT NULL,
  counts TEXT NOT NULL
);

-- Of a correction or recall: when it was asked for, what was under way when
-- that was looked at, and up to when what had arrived has the older text.
ALTER TABLE notice ADD COLUMN since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notice ADD COLUMN under_way TEXT;
ALTER TABLE notice ADD COLUMN settled BIGINT NOT NULL DEFAULT 0;
