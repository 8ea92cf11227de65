CREATE TABLE t (a int, b text);
CREATE FUNCTION one() RETURNS int BEGIN ATOMIC SELECT 1; END;
CREATE OR REPLACE FUNCTION two(a int, b text DEFAULT ';') RETURNS text LANGUAGE sql
BEGIN ATOMIC
	SELECT CASE WHEN a = 1 THEN CASE b WHEN ';' THEN 'x;' ELSE 'y' END ELSE 'z' END;
	SELECT CASE a WHEN 1 THEN ';' END || (CASE WHEN b = 'END;' THEN ';' END);
END; SELECT two(1);
create procedure three(a int) begin/* ; */atomic insert into t values (a, ';'); delete from t where t.a = 1; end;
CALL three(1);
CREATE OR REPLACE PROCEDURE four() LANGUAGE sql BEGIN ATOMIC END;
CREATE FUNCTION five(a int) RETURNS int RETURN CASE WHEN a > 1 THEN 2 END;
CREATE FUNCTION six() RETURNS TABLE (x int, y text) BEGIN ATOMIC
	-- END;
	/* END; */
	SELECT a, b FROM t; -- ;
	SELECT 1 AS "end", '; END';
END;
CREATE FUNCTION "BEGIN ATOMIC"() RETURNS int LANGUAGE sql AS 'SELECT 1;';
CREATE FUNCTION seven() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;
SELECT one(), five(2);
CREATE TABLE begin (atomic int); SELECT atomic FROM begin;
CREATE FUNCTION eight() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END
