SELECT 'a;b', 'it''s; fine', '', '''', '\', E'\'; \\', e'\\', E'\x41\101\u0041';
SELECT U&'d\0061t\+000061; x', U&'!0061;' UESCAPE '!', u&'\\';
SELECT B'0101', b'', X'1F', x'', N'n;n';
SELECT 'one;
two -- not a comment
/* nor this */
$$ nor this; $$';
SELECT 'a;'
  'b;' -- between; the parts

	'c;';
SELECT 'a' -- x;
'b';
SELECT '\' AS backslash, ';' AS semicolon; SELECT 'next';
SELECT E'a''\';b', 'c';
SELECT E'\\'';' AS x;
SELECT 'é;ß', '😀;'
