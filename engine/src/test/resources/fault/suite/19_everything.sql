-- revision: everything
-- down-revision: rebuilt, settings
-- message: all branches together

-- migrations:upgrade
ALTER TABLE posting ADD COLUMN booked boolean NOT NULL DEFAULT false;
UPDATE posting SET booked = true;
INSERT INTO audit.entry SELECT account, 'booked' FROM posting;

-- migrations:downgrade
DELETE FROM audit.entry WHERE note = 'booked';
ALTER TABLE posting DROP COLUMN booked;
