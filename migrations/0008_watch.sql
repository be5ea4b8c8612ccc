-- To be seen from outside.

-- When a row was due first, once it has been put back for another try; the
-- moment of that try says nothing of how long it has waited. NULL while
-- `not_before` still says so.
ALTER TABLE outbox ADD COLUMN due_at BIGINT;

-- How each process finds each platform that it speaks. `ok_at` is when it
-- last found it well, `looked_at` when dispatch last looked for something to
-- send, `sent_at` when something to many went out last, `due_since` since when something
-- to many is due and may be sent, `failures` how many
-- messages were refused or given up of late, `webhook_since` since when and
-- `webhook_waiting` with how many updates the platform cannot reach us.
CREATE TABLE channel (
  process TEXT NOT NULL,
  platform TEXT NOT NULL,
  state TEXT NOT NULL,
  since BIGINT NOT NULL,
  ok_at BIGINT,
  seen_at BIGINT NOT NULL,
  looked_at BIGINT NOT NULL,
  sent_at BIGINT,
  due_since BIGINT,
  failures BIGINT NOT NULL DEFAULT 0,
  webhook_since BIGINT,
  webhook_waiting BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (process, platform)
) {{clustered}};

-- What is wrong with the house and was told to staff; `platform` is empty
-- where none is meant. A row goes when the trouble is over.
CREATE TABLE alarm (
  kind TEXT NOT NULL,
  platform TEXT NOT NULL,
  since BIGINT NOT NULL,
  figure BIGINT NOT NULL,
  told_at BIGINT NOT NULL,
  PRIMARY KEY (kind, platform)
) {{clustered}};
