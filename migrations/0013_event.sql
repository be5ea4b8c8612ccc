-- Events are postings with a date: one review, one way to subscribers.

ALTER TABLE posting ADD COLUMN kind TEXT NOT NULL DEFAULT 'demand';

-- Why an event does not take place as announced, and in what words that was said.
ALTER TABLE posting ADD COLUMN halt TEXT;
ALTER TABLE posting ADD COLUMN halt_reason TEXT;

-- Rises with everything that calendars must take anew.
ALTER TABLE posting ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;

ALTER TABLE posting_revision ADD COLUMN starts_at BIGINT;
CREATE INDEX posting_revision_starts ON posting_revision (starts_at) WHERE starts_at IS NOT NULL;

-- `turn` is the place in the order of arrival. `reminded` is the set of
-- reminders that were sent or are no longer due.
CREATE TABLE registration (
  id {{id}},
  posting BIGINT NOT NULL REFERENCES posting (id),
  person BIGINT NOT NULL REFERENCES person (id),
  state TEXT NOT NULL,
  attendance TEXT NOT NULL,
  companions BIGINT NOT NULL,
  name TEXT NOT NULL,
  institution TEXT NOT NULL,
  answers TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  turn BIGINT NOT NULL DEFAULT 0,
  offer_until BIGINT,
  reminded BIGINT NOT NULL DEFAULT 0,
  attended_at BIGINT,
  registered_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX registration_once ON registration (posting, person)
  WHERE state IN ('requested', 'waiting', 'offered', 'confirmed');
CREATE INDEX registration_posting ON registration (posting, state, turn);
CREATE INDEX registration_person ON registration (person, id);
CREATE INDEX registration_offer ON registration (offer_until) WHERE state = 'offered';

-- Whose a file is, where it is one person's.
ALTER TABLE file ADD COLUMN person BIGINT REFERENCES person (id);

-- The secret address under which a person's calendar is read.
CREATE TABLE feed (
  person BIGINT PRIMARY KEY REFERENCES person (id),
  token TEXT NOT NULL UNIQUE,
  made_at BIGINT NOT NULL
);
