-- revision: parts
-- down-revision: together
-- message: partitions

-- migrations:upgrade
CREATE TABLE measurement (taken int NOT NULL, value int) PARTITION BY RANGE (taken);
CREATE TABLE measurement_1 PARTITION OF measurement FOR VALUES FROM (0) TO (100);
CREATE TABLE measurement_2 PARTITION OF measurement FOR VALUES FROM (100) TO (200);
CREATE TABLE measurement_3 PARTITION OF measurement FOR VALUES FROM (200) TO (300);
CREATE INDEX measurement_taken ON measurement (taken);
INSERT INTO measurement SELECT number, 0 FROM generate_series(0, 299, 10) AS number;

-- migrations:downgrade
DROP TABLE measurement;
