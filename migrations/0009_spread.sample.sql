INSERT INTO subscription (person, filter, typed, paused, created_at, removed_at) VALUES
  (1, 1, '{"all_fields":false,"fields":["artificial-intelligence"],"engagement":[],"places":[],"keywords":["語音"],"excluded":[]}', 0, 1794900000000, 1794950000000);
