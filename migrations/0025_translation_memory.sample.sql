INSERT INTO translation_memory (station, source_lang, target_lang, source, target, folded, chars, mark, subject, approved_at) VALUES
  (0, 'zh-Hans', 'en', '每人 30%''｜“引号”', 'Each 30%''s | “quotes”', '每人 30%''|“引号”', 13, '0123456789abcdef', 'P-1', 1795800000000),
  (1, 'en', 'zh-Hans', 'Each', '每人', 'each', 4, 'fedcba9876543210', 'P-1', 1795800000000);
