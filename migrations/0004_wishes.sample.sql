INSERT INTO later (person, payload, not_before) VALUES
  (1, '{"view":{"text":{"paragraphs":["I-1"],"tone":"plain"}}}', 1795500000000);
INSERT INTO outbox (platform, chat, topic, lane, payload, state, not_before, person) VALUES
  ('telegram', '1001', '', 1, '{"say":{"view":{"text":{"paragraphs":["I-1"],"tone":"plain"}}}}', 'queued', 1795500000000, 1);
