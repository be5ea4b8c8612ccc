-- Answers to what platforms let us answer, and what is sent again.

-- The platform's handle of what a row answers, and when the row was written:
-- with its id, what it is recognised by when it is sent again.
ALTER TABLE outbox ADD COLUMN reply TEXT;
ALTER TABLE outbox ADD COLUMN born BIGINT NOT NULL DEFAULT 0;

-- Since when it is in doubt whether a delivery that waits has arrived already,
-- on a platform that recognises what is sent again; 0 where it is not.
ALTER TABLE delivery ADD COLUMN doubt BIGINT NOT NULL DEFAULT 0;
-- Since when the eldest of what a process has under way may have been sent.
ALTER TABLE sender ADD COLUMN claimed_since BIGINT NOT NULL DEFAULT 0;
