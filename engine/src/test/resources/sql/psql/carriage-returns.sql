-- with CR LF;
SELECT 'a;
b'; SELECT $$c;
d$$;
SELECT 'a'
'b;'; /* ;
*/ SELECT 1 -- ;
, 2;
CREATE FUNCTION f() RETURNS int BEGIN ATOMIC
	SELECT 1; -- ;
END;
SELECT E'\\';
