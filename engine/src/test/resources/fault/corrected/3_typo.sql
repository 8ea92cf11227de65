-- revision: typo
-- down-revision: clients
-- message: fails until the file is corrected

-- migrations:upgrade
INSERT INTO client VALUES (7, 'seven');
CREATE INDEX CONCURRENTLY client_name ON client (name);
INSERT INTO client VALUES (8, 'eight');
CREATE INDEX CONCURRENTLY ON client (lower(name));
INSERT INTO client VALUES (9, 'nine');
