-- revision: 18f8cd9baed4
-- message: create person
-- created: 2026-11-22T20:15:00Z

-- migrations:upgrade
CREATE TABLE person (id bigint PRIMARY KEY, name varchar(255) NOT NULL);
INSERT INTO person VALUES (1, 'Ada');

-- migrations:downgrade
DROP TABLE person;
