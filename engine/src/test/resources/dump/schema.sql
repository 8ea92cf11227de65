CREATE SCHEMA shop;
COMMENT ON SCHEMA public IS 'ours';
CREATE TYPE shop.state AS ENUM ('open', 'paid; done');
CREATE DOMAIN shop.email AS text CHECK (VALUE ~ '@');
CREATE TABLE shop.customer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email shop.email NOT NULL UNIQUE,
    state shop.state DEFAULT 'open',
    note text DEFAULT 'it''s ${here}'
);
COMMENT ON COLUMN shop.customer.note IS 'a; b
-- migrations:downgrade
\c';
CREATE TABLE invoice (
    id serial PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES shop.customer,
    at date NOT NULL,
    total numeric(10,2) CHECK (total >= 0)
);
CREATE INDEX ON invoice (at) WHERE total > 0;
CREATE FUNCTION shop.total(c bigint) RETURNS numeric LANGUAGE sql
    AS $$ SELECT sum(total) FROM public.invoice WHERE customer_id = c $$;
CREATE FUNCTION shop.atomic(c bigint) RETURNS numeric LANGUAGE sql
    BEGIN ATOMIC SELECT sum(total) FROM public.invoice WHERE customer_id = c; END;
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql
    AS $f$ BEGIN NEW.note := 'x; ${y}'; RETURN NEW; END $f$;
CREATE TRIGGER touch BEFORE INSERT ON shop.customer FOR EACH ROW EXECUTE FUNCTION shop.touch();
CREATE VIEW shop.open AS SELECT id, email FROM shop.customer WHERE state = 'open';
CREATE RULE open_rule AS ON INSERT TO shop.open
    DO INSTEAD (INSERT INTO shop.customer (email) VALUES (NEW.email); SELECT 1);
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(total) AS total FROM invoice GROUP BY 1;
CREATE TABLE log (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE log_2026 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON shop.customer USING (email = current_user);
GRANT SELECT ON invoice TO PUBLIC;
CREATE STATISTICS s ON id, at FROM invoice;
CREATE AGGREGATE shop.sum2(int) (sfunc = int4pl, stype = int, initcond = '0');
CREATE OPERATOR shop.=== (leftarg = int, rightarg = int, function = int4eq);
