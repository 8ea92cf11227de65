-- revision: postings
-- down-revision: accounts
-- message: postings without a key

-- migrations:upgrade
CREATE TABLE posting (account int NOT NULL REFERENCES account, amount int NOT NULL);
CREATE INDEX posting_account_idx ON posting (account);
COMMENT ON TABLE posting IS 'has no key: what is added twice is there twice';
INSERT INTO posting SELECT number, 1 FROM account;
UPDATE account SET balance = balance + 1;

-- migrations:downgrade
UPDATE account SET balance = balance - 1;
DROP TABLE posting;
