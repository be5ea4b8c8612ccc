INSERT INTO link_code (hash, person, expires_at, used_at) VALUES
  ('aa11', 1, 1795000600000, NULL), ('bb22', 2, 1795000600000, 1795000300000);
