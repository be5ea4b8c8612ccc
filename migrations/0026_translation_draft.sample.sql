INSERT INTO translation_draft (posting, lang, asked_at, failure) VALUES
  (1, 'vi', 1795900000000, NULL), (1, 'my', 1795900000000, 'refused'), (1, 'km', 1795900000001, 'later');
