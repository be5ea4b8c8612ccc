-- Who keeps which filters, in the order of persons: a notice that thousands of
-- filters take is spread by going through people instead of filters.
CREATE INDEX subscription_person ON subscription (person, id, filter, account, platform)
  WHERE paused = 0 AND removed_at IS NULL;
