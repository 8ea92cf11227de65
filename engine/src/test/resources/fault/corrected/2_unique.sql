-- revision: unique
-- down-revision: clients
-- message: fails until the data are corrected

-- migrations:upgrade
INSERT INTO client VALUES (3, 'three');
CREATE UNIQUE INDEX CONCURRENTLY client_number ON client (number);
INSERT INTO client VALUES (4, 'four');
CREATE INDEX CONCURRENTLY ON client (number, name);
