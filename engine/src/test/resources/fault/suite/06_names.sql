-- revision: names
-- down-revision: invoices
-- message: a unique index between data

-- migrations:upgrade
UPDATE account SET balance = balance + 100;
CREATE UNIQUE INDEX CONCURRENTLY account_name ON account (name);
INSERT INTO posting SELECT number, 100 FROM account;
REINDEX INDEX CONCURRENTLY account_name;
INSERT INTO account VALUES (21, 'account 21', 7);

-- migrations:downgrade
DELETE FROM account WHERE number = 21;
DROP INDEX CONCURRENTLY account_name;
INSERT INTO posting SELECT number, -100 FROM account;
UPDATE account SET balance = balance - 100;
