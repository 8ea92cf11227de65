INSERT INTO person VALUES (2, 'Grace');
