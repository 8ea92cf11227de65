-- revision: functions
-- down-revision: counting
-- message: functions, triggers, types and views

-- migrations:upgrade
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE FUNCTION twice(number int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT number * 2; $$;
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO posting VALUES (new.number, twice(new.balance));
    RETURN new;
END $$;
CREATE TRIGGER account_note AFTER INSERT ON account FOR EACH ROW EXECUTE FUNCTION note();
INSERT INTO account VALUES (22, 'account 22', 3);
CREATE VIEW rich AS SELECT * FROM account WHERE balance > 100;
CREATE INDEX CONCURRENTLY ON account (twice(balance));

-- migrations:downgrade
DROP INDEX CONCURRENTLY account_twice_idx;
DROP VIEW rich;
DROP TRIGGER account_note ON account;
DELETE FROM posting WHERE account = 22;
DELETE FROM account WHERE number = 22;
DROP FUNCTION note;
DROP FUNCTION twice;
DROP TYPE mood;
