INSERT INTO question (person, posting, about, words, asked_at, answer, answered_by, answered_at) VALUES
  (1, 1, 'P-1', '谁能帮我改地址？<b>"''', 1795400000000, NULL, NULL, NULL),
  (1, NULL, '', 'ขอวีซ่าได้อย่างไร', 1795400100000, 'See E-2.', 1, 1795400200000);
