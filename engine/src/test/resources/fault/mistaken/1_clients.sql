-- revision: clients
-- message: what the mistakes are about

-- migrations:upgrade
CREATE TABLE client (number int, name text);
INSERT INTO client VALUES (1, 'one'), (2, 'two'), (2, 'two');
CREATE TABLE client_lock (locked boolean);
INSERT INTO client_lock VALUES (true);
CREATE FUNCTION unlocked(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF (SELECT locked FROM public.client_lock) THEN
        RAISE EXCEPTION 'locked' USING ERRCODE = 'lock_not_available';
    END IF;
    RETURN name;
END $$;
