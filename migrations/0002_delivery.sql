-- Delivery to a million: rows are written and claimed in the order of their
-- primary key, so that a row costs one tree; only what waits for a moment of
-- its own stands in an index.

-- When a person wants to be told, as JSON; empty for "at once, at any hour".
ALTER TABLE person ADD COLUMN wishes TEXT NOT NULL DEFAULT '';
-- The account they want to be told through, if they said so.
ALTER TABLE person ADD COLUMN preferred BIGINT;

-- `rhythm` is NULL where the person's own applies. `account` and `platform`
-- say through which account the person is told, kept with the subscription so
-- that spreading a notice reads one index and nothing else.
ALTER TABLE subscription ADD COLUMN rhythm TEXT;
ALTER TABLE subscription ADD COLUMN account BIGINT;
ALTER TABLE subscription ADD COLUMN platform TEXT;
UPDATE subscription SET account = (SELECT a.id FROM account a WHERE a.person = subscription.person
  AND a.reachable = 1 ORDER BY CASE WHEN a.platform = 'web' THEN 1 ELSE 0 END, a.last_seen DESC, a.id LIMIT 1);
UPDATE subscription SET platform = (SELECT a.platform FROM account a WHERE a.id = subscription.account);
DROP INDEX subscription_live;
CREATE INDEX subscription_live ON subscription (filter, person, id, account, platform)
  WHERE paused = 0 AND removed_at IS NULL;

-- `kind` is new, correction or recall; `state` running, paused or cancelled.
-- While `open` is 1 some delivery of it may still wait. `width` is how many
-- person ids the next step of spreading goes through.
ALTER TABLE notice ADD COLUMN state TEXT NOT NULL DEFAULT 'running';
ALTER TABLE notice ADD COLUMN open BIGINT NOT NULL DEFAULT 1;
ALTER TABLE notice ADD COLUMN width BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notice ADD COLUMN critical BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notice DROP COLUMN at_filter;
CREATE INDEX notice_open ON notice (id) WHERE open = 1;

-- `at_person` is -1 until the filters that take the notice are written down.
-- How far it went was counted by filters before: begin anew, who has a row keeps it.
UPDATE notice SET at_person = 0 WHERE spread = 0;

ALTER TABLE notice_filter DROP COLUMN people;

-- `not_before` is 0 unless the row waits for that moment. `gathered` is 0
-- unless the row waits for the digest of that moment.
DROP INDEX delivery_due;
DROP INDEX delivery_leased;
ALTER TABLE delivery DROP COLUMN lease_until;
ALTER TABLE delivery ADD COLUMN gathered BIGINT NOT NULL DEFAULT 0;
UPDATE delivery SET state = 'unknown' WHERE state = 'sending';
UPDATE delivery SET not_before = 0 WHERE state <> 'queued';
UPDATE notice SET open = 0 WHERE open = 1 AND spread = 1 AND NOT EXISTS
  (SELECT 1 FROM delivery d WHERE d.notice = notice.id AND d.state = 'queued');
CREATE INDEX delivery_later ON delivery (platform, not_before, notice, person) WHERE not_before > 0;
CREATE INDEX delivery_gathered ON delivery (platform, gathered, person, notice) WHERE gathered > 0;

-- Which process sends on a platform, until when it may, and which deliveries
-- it has under way: written before they are sent, so that what a dead process
-- leaves here may have been sent. One text, so that a message costs no row.
CREATE TABLE sender (
  platform TEXT PRIMARY KEY,
  process TEXT NOT NULL,
  until BIGINT NOT NULL,
  claimed TEXT NOT NULL DEFAULT '[]'
);
