UPDATE registration SET attended_at = 1795400000000 WHERE id = 1;
INSERT INTO certificate (registration, token, issued_at) VALUES (1, 'abcdefghijkmnpqrstuvwxyz', 1795500000000);
