-- revision: invoices
-- down-revision: interest
-- branch-labels: billing
-- message: a branch with a named index

-- migrations:upgrade
CREATE TABLE invoice (number int NOT NULL, account int NOT NULL, total numeric(12, 2));
INSERT INTO invoice SELECT number, 1 + number % 20, number FROM generate_series(1, 50) AS number;
CREATE INDEX CONCURRENTLY invoice_account ON invoice (account);

-- migrations:downgrade
DROP INDEX CONCURRENTLY invoice_account;
DROP TABLE invoice;
