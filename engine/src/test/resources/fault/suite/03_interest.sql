-- revision: interest
-- down-revision: postings
-- message: only data

-- migrations:upgrade
UPDATE account SET balance = balance + 10 WHERE number % 2 = 0;
INSERT INTO posting SELECT number, 10 FROM account WHERE number % 2 = 0;

-- migrations:downgrade
INSERT INTO posting SELECT number, -10 FROM account WHERE number % 2 = 0;
UPDATE account SET balance = balance - 10 WHERE number % 2 = 0;
