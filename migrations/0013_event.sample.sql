INSERT INTO feed (person, token, made_at) VALUES (1, 'a secret address', 1795000000000);
INSERT INTO registration (posting, person, state, attendance, companions, name, institution, answers, code, turn, offer_until,
  reminded, attended_at, registered_at, updated_at) VALUES
  (1, 1, 'confirmed', 'on-site', 1, 'Anna', 'TU Berlin', '[["Meal","fish"]]', 'ABCD2345', 1, NULL, 1, NULL,
   1795300000000, 1795300000000);
