-- Answers to what platforms let us answer, and what is sent again.

-- The platform's handle of what a row answers, and when the row was written:
-- with its id, what it is recognised by when it is sent again.
ALTER TABLE outbox ADD COLUMN reply TEXT;
ALTER TABLE outbox ADD COLUMN born BIGINT NOT NULL DEFAULT 0;
