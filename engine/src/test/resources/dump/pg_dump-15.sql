--
-- PostgreSQL database dump
--

\restrict GlAK8U5gHsZJADvrKLcWaBGUfWatFpy7Ap0vSS08E6lghSctmg9WvJh8tZORjDV

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: SCHEMA public; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA public IS 'ours';


--
-- Name: shop; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA shop;


--
-- Name: email; Type: DOMAIN; Schema: shop; Owner: -
--

CREATE DOMAIN shop.email AS text
	CONSTRAINT email_check CHECK ((VALUE ~ '@'::text));


--
-- Name: state; Type: TYPE; Schema: shop; Owner: -
--

CREATE TYPE shop.state AS ENUM (
    'open',
    'paid; done'
);


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: invoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice (
    id integer NOT NULL,
    customer_id bigint NOT NULL,
    at date NOT NULL,
    total numeric(10,2),
    CONSTRAINT invoice_total_check CHECK ((total >= (0)::numeric))
);


--
-- Name: atomic(bigint); Type: FUNCTION; Schema: shop; Owner: -
--

CREATE FUNCTION shop.atomic(c bigint) RETURNS numeric
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT sum(invoice.total) AS sum
    FROM public.invoice
   WHERE (invoice.customer_id = atomic.c);
END;


--
-- Name: total(bigint); Type: FUNCTION; Schema: shop; Owner: -
--

CREATE FUNCTION shop.total(c bigint) RETURNS numeric
    LANGUAGE sql
    AS $$ SELECT sum(total) FROM public.invoice WHERE customer_id = c $$;


--
-- Name: touch(); Type: FUNCTION; Schema: shop; Owner: -
--

CREATE FUNCTION shop.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$ BEGIN NEW.note := 'x; ${y}'; RETURN NEW; END $_$;


--
-- Name: sum2(integer); Type: AGGREGATE; Schema: shop; Owner: -
--

CREATE AGGREGATE shop.sum2(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);


--
-- Name: ===; Type: OPERATOR; Schema: shop; Owner: -
--

CREATE OPERATOR shop.=== (
    FUNCTION = int4eq,
    LEFTARG = integer,
    RIGHTARG = integer
);


--
-- Name: invoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invoice_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_id_seq OWNED BY public.invoice.id;


--
-- Name: log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.log (
    id bigint,
    at timestamp with time zone NOT NULL
)
PARTITION BY RANGE (at);


--
-- Name: log_2026; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.log_2026 (
    id bigint,
    at timestamp with time zone NOT NULL
);


--
-- Name: totals; Type: MATERIALIZED VIEW; Schema: public; Owner: -
--

CREATE MATERIALIZED VIEW public.totals AS
 SELECT invoice.customer_id,
    sum(invoice.total) AS total
   FROM public.invoice
  GROUP BY invoice.customer_id
  WITH NO DATA;


--
-- Name: customer; Type: TABLE; Schema: shop; Owner: -
--

CREATE TABLE shop.customer (
    id bigint NOT NULL,
    email shop.email NOT NULL,
    state shop.state DEFAULT 'open'::shop.state,
    note text DEFAULT 'it''s ${here}'::text
);


--
-- Name: COLUMN customer.note; Type: COMMENT; Schema: shop; Owner: -
--

COMMENT ON COLUMN shop.customer.note IS 'a; b
-- migrations:downgrade
\c';


--
-- Name: customer_id_seq; Type: SEQUENCE; Schema: shop; Owner: -
--

ALTER TABLE shop.customer ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.customer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: open; Type: VIEW; Schema: shop; Owner: -
--

CREATE VIEW shop.open AS
 SELECT customer.id,
    customer.email
   FROM shop.customer
  WHERE (customer.state = 'open'::shop.state);


--
-- Name: log_2026; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.log ATTACH PARTITION public.log_2026 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');


--
-- Name: invoice id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice ALTER COLUMN id SET DEFAULT nextval('public.invoice_id_seq'::regclass);


--
-- Name: invoice invoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);


--
-- Name: customer customer_email_key; Type: CONSTRAINT; Schema: shop; Owner: -
--

ALTER TABLE ONLY shop.customer
    ADD CONSTRAINT customer_email_key UNIQUE (email);


--
-- Name: customer customer_pkey; Type: CONSTRAINT; Schema: shop; Owner: -
--

ALTER TABLE ONLY shop.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (id);


--
-- Name: invoice_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_at_idx ON public.invoice USING btree (at) WHERE (total > (0)::numeric);


--
-- Name: s; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.s ON id, at FROM public.invoice;


--
-- Name: open open_rule; Type: RULE; Schema: shop; Owner: -
--

CREATE RULE open_rule AS
    ON INSERT TO shop.open DO INSTEAD ( INSERT INTO shop.customer (email)
  VALUES (new.email);
 SELECT 1 AS "?column?";
);


--
-- Name: customer touch; Type: TRIGGER; Schema: shop; Owner: -
--

CREATE TRIGGER touch BEFORE INSERT ON shop.customer FOR EACH ROW EXECUTE FUNCTION shop.touch();


--
-- Name: invoice invoice_customer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES shop.customer(id);


--
-- Name: customer; Type: ROW SECURITY; Schema: shop; Owner: -
--

ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY;

--
-- Name: customer mine; Type: POLICY; Schema: shop; Owner: -
--

CREATE POLICY mine ON shop.customer USING (((email)::text = CURRENT_USER));


--
-- Name: TABLE invoice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.invoice TO PUBLIC;


--
-- PostgreSQL database dump complete
--

\unrestrict GlAK8U5gHsZJADvrKLcWaBGUfWatFpy7Ap0vSS08E6lghSctmg9WvJh8tZORjDV

