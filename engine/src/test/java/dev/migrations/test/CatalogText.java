package dev.migrations.test;

import java.util.List;

/**
 * What the catalogs say of a database's tables and sequences, as text that can be
 * compared before and after a change.
 */
public final class CatalogText {

	/**
	 * The query for {@link #read}.
	 */
	public static final String QUERY = """
			WITH relations AS (
				SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name, c.relkind
				FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			)
			SELECT format('table %s', name) FROM relations WHERE relkind IN ('r', 'p')
			UNION ALL
			SELECT format('column %s.%I %s%s%s%s%s%s', r.name, a.attname, format_type(a.atttypid, a.atttypmod),
				CASE WHEN a.attcollation <> t.typcollation THEN ' collate ' || a.attcollation::regcollation END,
				CASE WHEN a.attnotnull THEN ' not null' END,
				' default ' || pg_get_expr(d.adbin, d.adrelid),
				' identity ' || nullif(a.attidentity::text, ''), ' generated ' || nullif(a.attgenerated::text, ''))
			FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid JOIN pg_type t ON t.oid = a.atttypid
				LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
			WHERE r.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
			UNION ALL
			SELECT format('constraint %s.%I %s', r.name, k.conname, pg_get_constraintdef(k.oid))
			FROM relations r JOIN pg_constraint k ON k.conrelid = r.oid
			UNION ALL
			SELECT format('index %s %s', r.name, pg_get_indexdef(r.oid)) FROM relations r WHERE r.relkind = 'i'
			UNION ALL
			SELECT format('sequence %s %s %s %s %s %s %s %s', r.name, s.seqtypid::regtype, s.seqstart, s.seqincrement,
				s.seqmin, s.seqmax, s.seqcache, s.seqcycle)
			FROM relations r JOIN pg_sequence s ON s.seqrelid = r.oid
			UNION ALL
			SELECT format('comment %s %s', pg_describe_object(o.classoid, o.objoid, o.objsubid), o.description)
			FROM pg_description o JOIN relations r ON r.oid = o.objoid
			ORDER BY 1""";

	private CatalogText() {
	}

	/**
	 * Read the catalogs.
	 * @param database the database
	 * @return a line for each table, column, constraint, index, sequence and comment
	 */
	public static List<String> read(TestDatabase database) {
		return database.query(QUERY);
	}

}
