-- revision: arbitrary
-- message: what no catalog tells

-- migrations:upgrade
CREATE TABLE note (text text);
INSERT INTO note VALUES ('before');
-- migrations:autocommit
INSERT INTO note VALUES ('by itself');
INSERT INTO note VALUES ('after');
