-- revision: 0f96c3e8b75a
-- down-revision: 41ab7de6039c
-- message: add search name to person
-- created: 2026-10-05T09:00:00Z

-- migrations:upgrade
-- Nullable until 7a3d50c1e9f4 has filled it in
ALTER TABLE person ADD COLUMN search_name varchar(200);

-- migrations:downgrade
ALTER TABLE person DROP COLUMN search_name;
