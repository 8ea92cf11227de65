-- revision: settings
-- down-revision: audit
-- message: settings of the session

-- migrations:upgrade
SET search_path = audit;
SET statement_timeout = '59s';
SELECT set_config('migrations.tenant', 'first', false);
CREATE TABLE found (tenant text DEFAULT current_setting('migrations.tenant'));
INSERT INTO found DEFAULT VALUES;
CREATE INDEX CONCURRENTLY found_tenant ON found (tenant);
INSERT INTO found DEFAULT VALUES;

-- migrations:downgrade
SET search_path = audit, public;
DROP INDEX CONCURRENTLY found_tenant;
DROP TABLE found;
