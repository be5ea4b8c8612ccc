INSERT INTO continuation (platform, part, state, at)
  VALUES ('discord', '1100000000000000001.0', '{"session":"a ''session''","url":null,"seq":9007199254740993,"shards":1,"token":""}', 1795000000000);
INSERT INTO continuation (platform, part, state, at) VALUES ('discord', '1100000000000000001.63', '', 0);
