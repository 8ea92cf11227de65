-- revision: 18f8cd9baed4
-- message: refer to nothing

-- migrations:upgrade
CREATE TABLE pet (id bigint PRIMARY KEY);
ALTER TABLE nobody ADD COLUMN name text;
