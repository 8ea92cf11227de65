-- first; comment
/* second; comment */ SELECT 1; -- trailing; comment
/* nested /* ; */ ; */ SELECT 2;
/*/ ; */ SELECT 3;
/***/ SELECT 4 /**/;
/* ' */ SELECT 5 /* " */ ; /* $$ */
-- ' " $$ /*
SELECT/**/6/* ; */+1--;
;
SELECT 1 /* /*/ ; */ ; */ AS x;
SELECT 1 /* **/ + 2 /** ; **/;
SELECT 1 -- ;
, 2 --
;
;; ; /* empty */ ; -- empty
;
SELECT 7 - -1, 7 --1
, 7*/* ; */2, 4/2, @ -5;
SELECT 3 /*/ ; */ + 1;
SELECT 1 AS "--", 2 AS "/*"; SELECT '--', '/*';
SELECT 8 --'