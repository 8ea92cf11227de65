SELECT E'a'
'b\';c', 1;
SELECT E'a' -- x;
	'b\\' -- y

	'\';' AS x;
SELECT 'a'
'\'; SELECT 2;
