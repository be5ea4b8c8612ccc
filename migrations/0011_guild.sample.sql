INSERT INTO person (id, kind, lang, lang_chosen, zone, created_at)
  VALUES (9001, 'group', 'en', 1, 'Asia/Shanghai', 1795000000000);
INSERT INTO account (id, person, platform, chat, topic, reachable, last_seen, warned)
  VALUES (9001, 9001, 'discord', '175928847299117063', '197038439483310086', 0, 1795000000000, 1);
INSERT INTO filter (id, hash, all_fields, fields, engagement, places, station)
  VALUES (9001, 'a filter of one station', 1, 0, 0, 0, 1);
INSERT INTO subscription (id, person, filter, typed, created_at, removed_at)
  VALUES (9001, 9001, 9001, '{"all_fields":true,"station":1}', 1795000000000, 1795000009000);
INSERT INTO mapping (subscription, platform, guild, channel, channel_name, role, role_name, before, set_by, told, at)
  VALUES (9001, 'discord', '197038439483310086', '175928847299117063', 'ai', '41771983423143936', 'AI', NULL, 1, 1, 1795000000000);
