-- revision: audit
-- branch-labels: watching
-- depends-on: interest
-- message: a second root that depends on the first

-- migrations:upgrade
CREATE SCHEMA audit;
CREATE TABLE audit.entry (account int REFERENCES public.account, note text);
INSERT INTO audit.entry SELECT number, name FROM public.account WHERE number < 10;
CREATE INDEX CONCURRENTLY ON audit.entry (account);

-- migrations:downgrade
DROP SCHEMA audit CASCADE;
