-- Being told when one wishes.

-- What waits for a digest, by person: it follows what they wish for next.
CREATE INDEX delivery_person ON delivery (person, gathered) WHERE gathered > 0;

-- Personal notices that wait for the end of quiet hours.
CREATE TABLE later (
  id {{id}},
  person BIGINT NOT NULL REFERENCES person (id),
  payload TEXT NOT NULL,
  not_before BIGINT NOT NULL
);
CREATE INDEX later_due ON later (not_before, id);

-- Whom a message concerns, where that is a person and not a chat: when the
-- chat is gone it goes to another account of theirs.
ALTER TABLE outbox ADD COLUMN person BIGINT;
