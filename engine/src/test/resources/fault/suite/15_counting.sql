-- revision: counting
-- down-revision: java
-- message: repeated counting

-- migrations:upgrade
UPDATE account SET balance = balance + 1;
VACUUM account;
UPDATE account SET balance = balance + 1;
CREATE INDEX CONCURRENTLY account_balance ON account (balance);
UPDATE account SET balance = balance + 1;
REINDEX (VERBOSE) TABLE CONCURRENTLY account;
UPDATE account SET balance = balance + 1;
DROP INDEX CONCURRENTLY account_balance;
UPDATE account SET balance = balance + 1;

-- migrations:downgrade
UPDATE account SET balance = balance - 5;
