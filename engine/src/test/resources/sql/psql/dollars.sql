SELECT $$a;b$$, $$$$, $tag$ $$ ; $$ $tag$, $a$ $b$; $a$, $_1$;$_1$;
SELECT $été$ ; $ete$ ; $été$;
SELECT $Tag$ ; $tag$ ; $Tag$;
SELECT $a$ ; $$a$;
SELECT $a$ x$a$;
SELECT $$ ' " -- /* ; $$, $x$ $y$ ; $xx$ $x$;
PREPARE p(int, int) AS SELECT $1,$2;
PREPARE q(text) AS SELECT $1||$$;$$, $1;
PREPARE r(int) AS SELECT CASE WHEN $1>1 THEN 1 END;
CREATE TABLE a$b$c (d$ int, e$$ int, "f$$;" int);
SELECT d$, e$$ FROM a$b$c; SELECT a$b$c.d$ FROM a$b$c;
DO $do$
BEGIN
	EXECUTE $q$ SELECT 1; $q$;
	PERFORM 1; -- $$
END;
$do$;
CREATE FUNCTION f(a text DEFAULT ';', b text DEFAULT $$;$$) RETURNS text AS $function$
DECLARE x text := $x$ ; $x$;
BEGIN
	RETURN a || b || x;
END;
$function$ LANGUAGE plpgsql;
SELECT f(), f(b => ';'), f(';', ';')
