UPDATE registration SET attended_at = 1795300000000, thanked_at = 1795300500000 WHERE id = 1;
INSERT INTO feedback (registration, rating, comment, updated_at) VALUES (1, 5, '=好"''', 1795300600000);
INSERT INTO handout (posting, title, link, position, added_at, told_at) VALUES
  (1, '讲义 | slides', 'https://example.org/slides?a=1&b=%E4%BA%91', 0, 1795300700000, NULL);
