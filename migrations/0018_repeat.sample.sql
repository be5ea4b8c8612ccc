UPDATE posting SET repeat_of = 1 WHERE id = 2;
