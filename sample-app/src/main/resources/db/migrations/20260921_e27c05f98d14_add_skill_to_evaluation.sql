-- revision: e27c05f98d14
-- down-revision: 9b42d61ac8e5
-- depends-on: 5d0e83b6f217
-- message: add skill to evaluation
-- created: 2026-09-21T09:00:00Z

-- migrations:upgrade
-- The table is made on the other line, hence depends-on
ALTER TABLE evaluation ADD COLUMN skill_id bigint CONSTRAINT fk_evaluation_skill REFERENCES skill;

-- migrations:downgrade
ALTER TABLE evaluation DROP COLUMN skill_id;
