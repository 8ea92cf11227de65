CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE DOMAIN email AS text CONSTRAINT email_has_at CHECK (VALUE LIKE '%_@_%');
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE SEQUENCE invoice_number START WITH 10000 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE customer_seq START WITH 1 INCREMENT BY 50;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$;
CREATE FUNCTION vat(net numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT net * 1.19 $$;

CREATE TABLE customer (
	id bigint PRIMARY KEY,
	name varchar(255) NOT NULL,
	email email,
	vip boolean DEFAULT false NOT NULL,
	notes text DEFAULT '' NOT NULL,
	mood mood,
	search tsvector GENERATED ALWAYS AS (to_tsvector('simple', name)) STORED,
	created_at timestamp(6) with time zone DEFAULT now() NOT NULL,
	updated_at timestamp(6) with time zone,
	CONSTRAINT customer_name_not_blank CHECK (name <> '')
);
CREATE UNIQUE INDEX customer_email_lower ON customer (lower(email));
CREATE INDEX customer_name_trgm ON customer USING gin (name gin_trgm_ops);
CREATE INDEX customer_search ON customer USING gin (search);
CREATE TRIGGER customer_touch BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
CREATE POLICY customer_all ON customer USING (true);
COMMENT ON TABLE customer IS 'Who buys';
COMMENT ON COLUMN customer.notes IS 'Free text';

CREATE TABLE category (
	id bigserial PRIMARY KEY,
	parent_id bigint CONSTRAINT category_to_parent REFERENCES category ON DELETE CASCADE,
	name varchar(255) NOT NULL,
	UNIQUE (parent_id, name)
);
CREATE TABLE product (
	id bigserial PRIMARY KEY,
	category_id bigint CONSTRAINT product_in_category REFERENCES category ON DELETE SET NULL,
	sku varchar(40) NOT NULL,
	name varchar(255) NOT NULL,
	net_price numeric(10,2) NOT NULL CHECK (net_price >= 0),
	gross_price numeric GENERATED ALWAYS AS (vat(net_price)) STORED,
	attributes jsonb DEFAULT '{}' NOT NULL,
	tags text[],
	status varchar(255) NOT NULL CHECK (status IN ('ACTIVE', 'RETIRED'))
);
CREATE UNIQUE INDEX product_sku ON product (sku);
CREATE INDEX product_active ON product (name) WHERE status = 'ACTIVE';
CREATE INDEX product_attributes ON product USING gin (attributes jsonb_path_ops);

CREATE TABLE orders (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	customer_id bigint NOT NULL CONSTRAINT order_of_customer REFERENCES customer ON UPDATE CASCADE DEFERRABLE,
	number bigint DEFAULT nextval('invoice_number') NOT NULL,
	status integer NOT NULL,
	placed_at timestamp(6) with time zone NOT NULL,
	total numeric(12,2) NOT NULL,
	CONSTRAINT orders_number_unique UNIQUE (number)
);
CREATE INDEX orders_by_customer ON orders (customer_id, placed_at DESC);
CREATE TABLE order_line (
	order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
	line integer NOT NULL,
	product_id bigint NOT NULL REFERENCES product,
	quantity integer NOT NULL CHECK (quantity > 0),
	PRIMARY KEY (order_id, line)
);
CREATE TABLE customer_product (
	customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
	product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
	since date DEFAULT CURRENT_DATE NOT NULL,
	PRIMARY KEY (customer_id, product_id)
);

CREATE TABLE event (
	id bigint NOT NULL,
	at timestamp(6) with time zone NOT NULL,
	kind varchar(255) NOT NULL,
	payload jsonb,
	PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE event_2025 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX event_kind ON event (kind);

CREATE TABLE booking (
	id bigint PRIMARY KEY,
	room integer NOT NULL,
	during tstzrange NOT NULL,
	EXCLUDE USING gist (during WITH &&) WHERE (room = 1)
);
CREATE VIEW best_customer AS SELECT c.id, c.name, sum(o.total) AS total FROM customer c JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
CREATE MATERIALIZED VIEW sales_by_day AS SELECT placed_at::date AS day, sum(total) AS total FROM orders GROUP BY 1;

CREATE TABLE audit_log (id bigserial PRIMARY KEY, at timestamptz DEFAULT now(), who text NOT NULL, what jsonb NOT NULL);
CREATE RULE audit_is_forever AS ON DELETE TO audit_log DO INSTEAD NOTHING;

CREATE SCHEMA billing;
CREATE TABLE billing.account (id serial PRIMARY KEY, iban varchar(34) NOT NULL UNIQUE, owner text NOT NULL);
CREATE TABLE billing.invoice (id serial PRIMARY KEY, account_id integer NOT NULL REFERENCES billing.account, cents bigint NOT NULL);
CREATE TABLE billing.payment (invoice_id integer NOT NULL REFERENCES billing.invoice, at timestamptz NOT NULL, cents bigint NOT NULL);
CREATE TABLE shedlock (name varchar(64) PRIMARY KEY, lock_until timestamp NOT NULL, locked_at timestamp NOT NULL, locked_by varchar(255) NOT NULL);
CREATE TABLE qrtz_triggers (sched_name varchar(120), trigger_name varchar(200), job text, PRIMARY KEY (sched_name, trigger_name));
CREATE TABLE qrtz_locks (sched_name varchar(120), lock_name varchar(40), PRIMARY KEY (sched_name, lock_name));
