-- revision: archived
-- down-revision: detached
-- message: a partition less, between data

-- migrations:upgrade
UPDATE measurement SET value = value + 1;
ALTER TABLE measurement DETACH PARTITION measurement_2 CONCURRENTLY;
UPDATE measurement_2 SET value = value + 1;
ALTER TABLE measurement_2 RENAME TO archive;

-- migrations:downgrade
ALTER TABLE archive RENAME TO measurement_2;
UPDATE measurement_2 SET value = value - 1;
CREATE INDEX CONCURRENTLY IF NOT EXISTS measurement_2_value ON measurement_2 (value);
ALTER TABLE measurement ATTACH PARTITION measurement_2 FOR VALUES FROM (100) TO (200);
UPDATE measurement SET value = value - 1;
