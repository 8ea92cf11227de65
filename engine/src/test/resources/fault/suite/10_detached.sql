-- revision: detached
-- down-revision: parts
-- message: a partition less, by itself

-- migrations:upgrade
ALTER TABLE measurement DETACH PARTITION measurement_1 CONCURRENTLY;

-- migrations:downgrade
ALTER TABLE measurement ATTACH PARTITION measurement_1 FOR VALUES FROM (0) TO (100);
ALTER TABLE measurement_1 DROP CONSTRAINT IF EXISTS measurement_1_taken_check;
