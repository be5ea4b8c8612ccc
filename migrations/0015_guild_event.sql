-- Scheduled events that guilds have of published events.

-- What may be out of step: a posting in every guild (then guild is ''), or a guild with every posting (then posting is 0).
CREATE TABLE guild_event_stale (
  posting BIGINT NOT NULL,
  platform TEXT NOT NULL,
  guild TEXT NOT NULL,
  PRIMARY KEY (posting, platform, guild)
) {{clustered}};

-- `lang` is in which language it is shown, nothing while no mapping of the
-- guild takes the posting; `event` the platform's id of it, `shown` the digest
-- of what it shows, `removed` that of what somebody took away there. `due` is
-- when it is looked at next, `turn` rises whenever it is to be looked at anew,
-- `claimed` is since when something is under way, and `doubt` says that one
-- may stand there of which nobody knows.
CREATE TABLE guild_event (
  posting BIGINT NOT NULL REFERENCES posting (id),
  platform TEXT NOT NULL,
  guild TEXT NOT NULL,
  lang TEXT,
  event TEXT,
  shown TEXT,
  removed TEXT,
  starts_at BIGINT,
  ends_at BIGINT,
  due BIGINT,
  turn BIGINT NOT NULL DEFAULT 0,
  claimed BIGINT NOT NULL DEFAULT 0,
  doubt BIGINT NOT NULL DEFAULT 0,
  attempts BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (posting, platform, guild)
) {{clustered}};
CREATE INDEX guild_event_guild ON guild_event (platform, guild);
CREATE INDEX guild_event_due ON guild_event (platform, due) WHERE due IS NOT NULL;

-- Guilds that do not let us make scheduled events.
CREATE TABLE guild_event_refused (
  platform TEXT NOT NULL,
  guild TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (platform, guild)
) {{clustered}};

-- What is set up already gets its events, too.
INSERT INTO guild_event_stale (posting, platform, guild) SELECT DISTINCT 0, platform, guild FROM mapping;
