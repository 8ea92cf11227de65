-- revision: accounts
-- message: accounts with money

-- migrations:upgrade
CREATE TABLE account (number int PRIMARY KEY, name text NOT NULL, balance int NOT NULL DEFAULT 0);
INSERT INTO account SELECT number, 'account ' || number, 100 FROM generate_series(1, 20) AS number;

-- migrations:downgrade
DROP TABLE account;
