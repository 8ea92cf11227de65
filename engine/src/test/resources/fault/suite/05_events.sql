-- revision: events
-- down-revision: interest
-- message: a branch with unnamed indexes

-- migrations:upgrade
CREATE TABLE event (kind text, happened int, details jsonb);
INSERT INTO event SELECT 'kind ' || number % 3, number FROM generate_series(1, 50) AS number;
CREATE INDEX CONCURRENTLY ON event (kind);
CREATE INDEX CONCURRENTLY ON event (kind, happened);
CREATE INDEX CONCURRENTLY ON event (lower(kind)) WHERE happened > 10;

-- migrations:downgrade
DROP INDEX CONCURRENTLY event_lower_idx;
DROP INDEX CONCURRENTLY event_kind_happened_idx;
DROP INDEX CONCURRENTLY event_kind_idx;
DROP TABLE event;
