INSERT INTO file (name, media_type, bytes, created_at, person, posting, purpose, object, key_id, size, digest) VALUES
  ('简历 “=1”.pdf', 'application/pdf', '', 1795300800000, 1, 1, 'answer', '00ff', 'k1', 10485760, 'aa'),
  ('讲义.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', '', 1795300800000, NULL, 1, 'handout', '01ff', '', 1, 'bb');
INSERT INTO answer_file (registration, question, file) SELECT 1, '简历? [file]', id FROM file WHERE object = '00ff';
INSERT INTO handout (posting, title, link, position, added_at, told_at, file)
  SELECT 1, '讲义', 'file:' || id, 1, 1795300900000, NULL, id FROM file WHERE object = '01ff';
INSERT INTO stray_object (object, due_at) VALUES ('02ff', 1795300900000), ('00ff', 1795300900000);
