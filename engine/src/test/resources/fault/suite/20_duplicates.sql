-- revision: duplicates
-- down-revision: everything
-- message: fails on duplicate data

-- migrations:upgrade
INSERT INTO posting VALUES (1, 1000, false);
UPDATE account SET balance = balance + 1000;
CREATE UNIQUE INDEX CONCURRENTLY event_unique ON event (kind);
UPDATE account SET balance = balance + 1000;
