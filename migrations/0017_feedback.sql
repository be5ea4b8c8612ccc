-- What follows an event: thanks with a few questions, and what its speakers leave behind.

-- When somebody who was there was thanked and asked.
ALTER TABLE registration ADD COLUMN thanked_at BIGINT;

-- What one of those who were there says: a rating from 1 to 5, and words, empty
-- where they were asked for and left out.
CREATE TABLE feedback (
  registration BIGINT PRIMARY KEY REFERENCES registration (id),
  rating BIGINT,
  comment TEXT,
  updated_at BIGINT NOT NULL
);

-- What those who are registered may read or watch; `told_at` is when they were told of it.
CREATE TABLE handout (
  id {{id}},
  posting BIGINT NOT NULL REFERENCES posting (id),
  title TEXT NOT NULL,
  link TEXT NOT NULL,
  position BIGINT NOT NULL,
  added_at BIGINT NOT NULL,
  told_at BIGINT,
  UNIQUE (posting, link)
);
