UPDATE outbox SET due_at = not_before;
INSERT INTO channel (process, platform, state, since, ok_at, seen_at, looked_at, sent_at, failures, webhook_since, webhook_waiting)
  VALUES ('one', 'telegram', 'down', 1795000000000, NULL, 1795000005000, 1795000005000, NULL, 3, 1795000000000, 7);
INSERT INTO channel (process, platform, state, since, ok_at, seen_at, looked_at, sent_at)
  VALUES ('one', 'web', 'working', 1795000000000, 1795000005000, 1795000005000, 1795000005000, 1795000001000);
INSERT INTO alarm (kind, platform, since, figure, told_at) VALUES ('channel', 'telegram', 1795000000000, 0, 1795000300000);
INSERT INTO alarm (kind, platform, since, figure, told_at) VALUES ('disk', '', 1795000000000, 104857600, 1795000000000);
