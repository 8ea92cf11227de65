-- revision: conditions
-- down-revision: sequences
-- message: indexes under a condition

-- migrations:upgrade
DROP INDEX CONCURRENTLY IF EXISTS nothing;
CREATE INDEX CONCURRENTLY IF NOT EXISTS feeling_account ON feeling (account);
CREATE INDEX CONCURRENTLY IF NOT EXISTS feeling_account ON feeling (account);
INSERT INTO feeling VALUES (1, 'bad');
DROP INDEX CONCURRENTLY IF EXISTS event_lower_idx;

-- migrations:downgrade
CREATE INDEX CONCURRENTLY event_lower_idx ON event (lower(kind)) WHERE happened > 10;
DELETE FROM feeling WHERE feels = 'bad';
DROP INDEX CONCURRENTLY feeling_account;
