-- revision: tidying
-- down-revision: events
-- message: nothing in a transaction

-- migrations:upgrade
DROP INDEX CONCURRENTLY event_kind_idx;
VACUUM event;
REINDEX TABLE CONCURRENTLY event;
VACUUM (ANALYZE) account;

-- migrations:downgrade
CREATE INDEX CONCURRENTLY ON event (kind);
