INSERT INTO guild_event_stale (posting, platform, guild) VALUES
  (1, '', ''), (0, 'discord', '197038439483310087');
INSERT INTO guild_event (posting, platform, guild, lang, event, shown, removed, starts_at, ends_at, due, turn, claimed,
  doubt, attempts) VALUES
  (1, 'discord', '197038439483310086', 'en', '1443600000000000001', 'a digest', NULL, 1798732800000, 1798740000000,
   NULL, 3, 0, 0, 0),
  (1, 'discord', '197038439483310087', NULL, NULL, NULL, 'a digest', NULL, 1798740000000, 1795000000000, 1,
   1795000000000, 1, 4);
INSERT INTO guild_event_refused (platform, guild, at) VALUES ('discord', '197038439483310088', 1795000000000);
