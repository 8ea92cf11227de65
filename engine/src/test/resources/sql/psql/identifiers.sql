CREATE TABLE "a;b" ("c""d;" int, "--" int, "/*" int, "'" int, "$$" int, U&"e\0066;" int);
SELECT "a;b"."c""d;", "--", "/*", "'", "$$" FROM "a;b";
SELECT 1 AS U&"d!0061t;" UESCAPE '!', 2 AS u&"x";
SELECT 1 AS "two
lines;";
SELECT 1 AS straße, 2 AS 名前, 3 AS "名;前", 4 AS 😀;
CREATE TABLE "BEGIN" ("END" int, "CASE" int); SELECT "END" FROM "BEGIN";
SELECT 1 AS begin, 2 AS end, 3 AS "atomic";
SELECT 1 AS e, 2 AS b, 3 AS n, 4 AS u, 5 AS x
