INSERT INTO search_doc (id, kind, ref, version, fresh, expires_at, starts_at, ends_at, flags, title, names, body)
  VALUES (1, 'posting', 1, 0, 1790000000000, NULL, NULL, NULL, 'kposting open', '语音识别', '云南大学', '面向南亚、东南亚');
INSERT INTO search_word (word) VALUES ('speech'), ('recognition');
INSERT INTO search_stale (kind, ref) SELECT 'posting', id FROM posting WHERE id = 1 ON CONFLICT DO NOTHING;
