UPDATE posting SET attend_word = 'K7QM2X' WHERE id = 1;
INSERT INTO file (name, media_type, bytes, created_at, posting) VALUES
  ('E-1.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '', 1795400000000, 1);
