-- revision: sequences
-- down-revision: functions
-- message: a sequence that is set

-- migrations:upgrade
CREATE SEQUENCE ticket;
SELECT setval('ticket', 500);
ALTER TYPE mood ADD VALUE 'fair' BEFORE 'bad';
CREATE TABLE feeling (account int, feels mood);
DO $$ BEGIN INSERT INTO feeling SELECT number, 'good' FROM account; END $$;

-- migrations:downgrade
DROP TABLE feeling;
DROP SEQUENCE ticket;
