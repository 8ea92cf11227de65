SELECT '{"a": {"b": 1}}'::jsonb ->> 'a', '{"a": 1}'::jsonb ? 'a', '{"a;": 1}'::jsonb ?| array['a;', 'b'];
SELECT '{"a": 1}'::jsonb ?& '{a}', '[1]'::jsonb @> '1', '{"a": 1}'::jsonb #>> '{a}', '{"a": 1}'::jsonb @? '$.a';
SELECT '{"a": 1}'::jsonb ?'a', 1 <> 2, 1 != 2, 1<-2, 2*-1, 2 ^ 3, 5 % 3, |/ 25;
CREATE FUNCTION addition(int, int) RETURNS int LANGUAGE sql AS 'SELECT $1 + $2;';
CREATE OPERATOR ?? (LEFTARG = int, RIGHTARG = int, FUNCTION = addition);
CREATE OPERATOR ??? (LEFTARG = int, RIGHTARG = int, FUNCTION = addition);
SELECT 1 ?? 2, 1 ??? 2, '??', "a??" FROM (SELECT 1 AS "a??") AS s;
SELECT (ARRAY[1, 2, 3])[1:2], (ARRAY[1, 2])[1], 1.5e-3, .5, 5., 1::int::text;
SELECT array_agg(x) FROM (VALUES (1), (2)) AS v (x);
SELECT 1 WHERE ';' LIKE '%;' ESCAPE '\';
SELECT ((1)), (SELECT ';'), (('(')), ')';
SELECT '{fn now()}', '{d ''2020-01-01''}', '{call f}'
