-- revision: d3190b7ac64e
-- down-revision: b8625e4fd01a
-- message: index for searches and evaluations
-- created: 2026-10-12T09:00:00Z

-- migrations:upgrade
-- Reads and writes go on meanwhile; PostgreSQL refuses both in a transaction block
CREATE INDEX CONCURRENTLY ix_person_search_name ON person (search_name);
CREATE INDEX CONCURRENTLY ix_evaluation_person_id_evaluated_on ON evaluation (person_id, evaluated_on);

-- migrations:downgrade
DROP INDEX CONCURRENTLY ix_evaluation_person_id_evaluated_on;
DROP INDEX CONCURRENTLY ix_person_search_name;
