-- revision: b8625e4fd01a
-- down-revision: 7a3d50c1e9f4
-- message: require search name
-- created: 2026-10-07T09:00:00Z

-- migrations:upgrade
ALTER TABLE person ALTER COLUMN search_name SET NOT NULL;

-- migrations:downgrade
ALTER TABLE person ALTER COLUMN search_name DROP NOT NULL;
