UPDATE person SET wishes = '{"rhythm":"daily"}' WHERE id = 1;
UPDATE subscription SET rhythm = 'weekly' WHERE id = 1;
INSERT INTO sender (platform, process, until, claimed) VALUES ('telegram', 'one', 1795000005000, '[[1,1]]');
