-- revision: rebuilt
-- down-revision: conditions
-- message: indexes of partitions and schemas are built anew

-- migrations:upgrade
CREATE SCHEMA rebuilt;
CREATE TABLE rebuilt.word (number int PRIMARY KEY, word int UNIQUE);
CREATE TABLE rebuilt.sentence (text text PRIMARY KEY);
UPDATE measurement SET value = value + 1;
REINDEX TABLE CONCURRENTLY measurement;
UPDATE measurement SET value = value + 1;
REINDEX INDEX CONCURRENTLY measurement_taken;
UPDATE measurement SET value = value + 1;
REINDEX SCHEMA CONCURRENTLY rebuilt;
UPDATE measurement SET value = value + 1;

-- migrations:downgrade
UPDATE measurement SET value = value - 4;
DROP SCHEMA rebuilt CASCADE;
