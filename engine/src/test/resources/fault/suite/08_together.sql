-- revision: together
-- down-revision: names, tidying
-- message: a merge with statements

-- migrations:upgrade
ALTER TABLE event ADD COLUMN account int;
UPDATE event SET account = 1 + happened % 20;
ALTER TABLE event ADD CONSTRAINT event_account_fkey FOREIGN KEY (account) REFERENCES account;

-- migrations:downgrade
ALTER TABLE event DROP COLUMN account;
