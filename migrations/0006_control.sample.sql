INSERT INTO tally (notice, at, changed_at, took, over, counts) VALUES
  (1, 1795100002000, 1795100001000, 3, 0, '{"states":[["telegram","sent",1]],"langs":[["en",1]],"samples":[[1795100002000,1]]}');
INSERT INTO notice (kind, posting, revision, created_at, matched, spread, at_person, state, open, since, under_way, settled) VALUES
  ('correction', 1, 1, 1795200000000, 0, 0, 0, 'running', 1, 1795200000000, '[[1,1]]', 0);
