-- revision: 41ab7de6039c
-- down-revision: 5d0e83b6f217, e27c05f98d14
-- message: merge skills
-- created: 2026-09-28T09:00:00Z

-- migrations:upgrade

-- migrations:downgrade
