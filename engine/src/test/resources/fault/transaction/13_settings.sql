-- revision: settings
-- down-revision: audit
-- message: settings of the session

-- migrations:upgrade
SET statement_timeout = '59s';
SELECT set_config('migrations.tenant', 'first', false);
CREATE TABLE audit.found (tenant text DEFAULT current_setting('migrations.tenant'));
INSERT INTO audit.found DEFAULT VALUES;
CREATE INDEX CONCURRENTLY found_tenant ON audit.found (tenant);
INSERT INTO audit.found DEFAULT VALUES;
SET search_path = audit;
INSERT INTO found DEFAULT VALUES;

-- migrations:downgrade
DROP INDEX CONCURRENTLY audit.found_tenant;
SET search_path = audit, public;
DROP TABLE found;
