-- What stood in a database of this step. Every later step carries it through.

INSERT INTO station (code, name_zh, name_en, place) VALUES ('kust', '昆明样例大学工作站', 'Sample University', 'kunming');
INSERT INTO person (kind, lang, lang_chosen, zone, profile, origin, created_at) VALUES
  ('human', 'en', 1, 'Europe/Berlin', '{"name":"Anna"}', 'newsletter', 1795000000000),
  ('human', 'zh-Hans', 1, 'Asia/Shanghai', '{}', NULL, 1795000000000),
  ('group', 'zh-Hans', 0, 'Asia/Shanghai', '{}', NULL, 1795000000000);
INSERT INTO account (person, platform, chat, topic, reachable, last_seen) VALUES
  (1, 'telegram', '1001', '', 1, 1795000000000),
  (1, 'web', 'w1', '', 0, 1795000000000),
  (2, 'web', 'w2', '', 1, 1795000000000),
  (3, 'telegram', '-1005', '7', 1, 1795000000000);
INSERT INTO inbound (platform, id, at) VALUES ('telegram', '5', 1795000000000);
INSERT INTO conversation (platform, chat, topic, by_chat, state, updated_at) VALUES
  ('telegram', '1001', '', '1001', '{"run":3}', 1795000000000);
INSERT INTO anchor (platform, chat, topic, key, message) VALUES ('telegram', '1001', '', 'interest.1', '88');
INSERT INTO web_message (chat, payload, at, edited_at) VALUES ('w2', '{"heard":"/start"}', 1795000000000, NULL);
INSERT INTO staff (name, role, station, active, created_at) VALUES
  ('Li', 'station', 1, 1, 1795000000000), ('Wang', 'reviewer', NULL, 1, 1795000000000);
INSERT INTO staff_code (hash, staff, expires_at, used_at) VALUES ('ab12', 1, 1795500000000, NULL);
INSERT INTO staff_account (person, staff, linked_at) VALUES (2, 2, 1795000000000);
INSERT INTO wrong_code (platform, chat, at) VALUES ('web', 'w1', 1795000000000);
INSERT INTO session (hash, person, expires_at) VALUES ('cd34', 2, 1796000000000);

INSERT INTO filter (hash, all_fields, fields, engagement, places) VALUES ('ef56', 0, 64, 0, 0);
INSERT INTO keyword (text) VALUES ('语音');
INSERT INTO filter_keyword (filter, keyword, excluded) VALUES (1, 1, 0);
INSERT INTO subscription (person, filter, typed, paused, created_at, removed_at) VALUES
  (1, 1, '{"all_fields":false,"fields":["artificial-intelligence"],"engagement":[],"places":[],"keywords":["語音"],"excluded":[]}', 0, 1795000000000, NULL);

INSERT INTO file (name, media_type, bytes, created_at) VALUES ('list.csv', 'text/csv', '', 1795000000000);
INSERT INTO import (file, name, station, staff, person, platform, chat, topic, state, rows_read, rows_total, result,
  unreadable, annotated, at) VALUES
  (1, 'list.csv', 1, 1, 2, 'web', 'w2', '', 'done', 1, 1,
   '{"rows":1,"drafted":1,"changed":0,"unchanged":0,"refused":0,"gone":0,"errors":[]}', NULL, NULL, 1795000000000);
INSERT INTO posting (station, state, head, live, publish_at, published_at, closed_at, import, import_row, list, listed,
  in_list, created_at, updated_at) VALUES
  (1, 'published', 1, 1, NULL, 1795100000000, NULL, 1, 0, 'list',
   '{"source_lang":"zh-Hans","texts":{"zh-Hans":{"title":"多语言语音识别联合研发","body":"面向南亚、东南亚小语种。"},"en":{"title":"Joint research on speech recognition"}},"employer":"云南样例科技有限公司","headcount":{"min":1,"max":3},"degree":"博士","disciplines":["语音识别"],"compensation":{"min":300000,"max":500000,"currency":"CNY","per":"year","raw":"30-50万/年"},"contact":"0871-0000000","deadline":"2027-12-31","zone":"Asia/Shanghai","fields":["artificial-intelligence"],"engagement":["project","flexible"],"places":["kunming"]}',
   1, 1795000000000, 1795100000000);
INSERT INTO posting_revision (posting, number, content, digest, review, changed_by, submitted_by, approved_by, remark,
  fields, engagement, places, expires_at, blocked, text, created_at) VALUES
  (1, 1,
   '{"source_lang":"zh-Hans","texts":{"zh-Hans":{"title":"多语言语音识别联合研发","body":"面向南亚、东南亚小语种。"},"en":{"title":"Joint research on speech recognition"}},"employer":"云南样例科技有限公司","headcount":{"min":1,"max":3},"degree":"博士","disciplines":["语音识别"],"compensation":{"min":300000,"max":500000,"currency":"CNY","per":"year","raw":"30-50万/年"},"contact":"0871-0000000","deadline":"2027-12-31","zone":"Asia/Shanghai","fields":["artificial-intelligence"],"engagement":["project","flexible"],"places":["kunming"]}',
   '108af85c9f889a7036ecf148cd54ef1ae1216f8d7ef082105d94373a72980ff6', 'approved', 1, 1, 2, NULL, 64, 34, 1,
   1830268800000, 0, '多语言语音识别联合研发 面向南亚、东南亚小语种。 joint research on speech recognition 云南样例科技有限公司 语音识别', 1795000000000);
INSERT INTO reading (posting, at, name, raw, taken) VALUES (1, 0, '薪酬', '30-50万/年', '300000-500000');
INSERT INTO saved (person, posting, at) VALUES (1, 1, 1795200000000);
INSERT INTO interest (posting, person, state, shared, profile, message, consent_version, consent_lang, surface, purpose,
  sent_at, withdrawn_at) VALUES
  (1, 1, 'sent', 1, '{"name":"Anna"}', 'Hello', 1, 'en', 'telegram', 'P-1', 1795300000000, NULL);
INSERT INTO audit (at, staff, action, subject, detail) VALUES (1795100000000, 2, 'posting-approve', 'P-1', '');
INSERT INTO job (kind, payload, state, not_before, lease_until, attempts) VALUES
  ('import', '{"import":1}', 'done', 1795000000000, NULL, 1);

INSERT INTO notice (kind, posting, revision, created_at, matched, spread, at_filter, at_person) VALUES
  ('new', 1, 1, 1795100000000, 1, 1, 1, 0);
INSERT INTO notice_filter (notice, filter, people) VALUES (1, 1, 1);
INSERT INTO delivery (notice, person, subscription, account, platform, state, not_before, lease_until, attempts, message,
  updated_at) VALUES (1, 1, 1, 1, 'telegram', 'sent', 1795100000000, NULL, 1, '87', 1795100001000);
INSERT INTO outbox (platform, chat, topic, lane, payload, anchor, edit_anchor, state, not_before, lease_until, attempts,
  message, finished_at) VALUES
  ('telegram', '1001', '', 0, '{"menu":{"lang":"en","staff":false}}', NULL, NULL, 'queued', 1795000000000, NULL, 0,
   NULL, NULL);
INSERT INTO hold (platform, chat, until) VALUES ('telegram', '1001', 1795000001000);
INSERT INTO serving (platform, seen_at) VALUES ('telegram', 1795000000000);
