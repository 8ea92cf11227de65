-- revision: locked
-- down-revision: clients
-- message: fails until a lock is free

-- migrations:upgrade
INSERT INTO client VALUES (5, 'five');
CREATE INDEX CONCURRENTLY ON client (unlocked(name));
INSERT INTO client VALUES (6, 'six');
