-- What guilds have posted in their channels, and accounts that cannot be written to.

-- Only postings of this station; 0 for any.
ALTER TABLE filter ADD COLUMN station BIGINT NOT NULL DEFAULT 0;

-- Whether the person was told that this account cannot be written to.
ALTER TABLE account ADD COLUMN warned BIGINT NOT NULL DEFAULT 0;

-- A subscription of a channel. `role` is mentioned with each posting. `before`
-- is what stood here before it was changed last, as JSON. `told` says whether
-- whoever set it up was told that nothing arrives there any more.
CREATE TABLE mapping (
  subscription BIGINT PRIMARY KEY REFERENCES subscription (id),
  platform TEXT NOT NULL,
  guild TEXT NOT NULL,
  channel TEXT NOT NULL,
  channel_name TEXT NOT NULL,
  role TEXT,
  role_name TEXT,
  before TEXT,
  set_by BIGINT NOT NULL REFERENCES person (id),
  told BIGINT NOT NULL DEFAULT 0,
  at BIGINT NOT NULL
);
CREATE INDEX mapping_guild ON mapping (platform, guild);
CREATE INDEX mapping_person ON mapping (set_by);
