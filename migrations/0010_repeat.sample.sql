INSERT INTO outbox (platform, chat, topic, lane, payload, state, not_before, reply, born)
  VALUES ('discord', '80351110224678912', '', 0, '{"say":{"view":{"text":{"paragraphs":["Hello"]}}}}', 'queued', 1795000000000, 'interaction:1:secret', 1795000000000);
INSERT INTO sender (platform, process, until, claimed, claimed_since) VALUES ('discord', 'one', 1795000005000, '[]', 1795000001000);
