package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists what no comparison models and an application may yet rely on: views, triggers,
 * rules, policies, functions, privileges and settings of tables.
 */
final class UnmodeledObjects {

	private static final String QUERY = """
			WITH relations AS (
				SELECT c.oid, c.relkind, c.relacl, c.reloptions, c.relrowsecurity, c.relforcerowsecurity,
					pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
				FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
				WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind = ANY ('{r,p,v,m,f}')
					AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'
						AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass))
			SELECT (CASE WHEN relkind = 'v' THEN 'view ' WHEN relkind = 'm' THEN 'materialized view ' ELSE 'foreign table ' END) || name
				FROM relations WHERE relkind = ANY ('{v,m,f}')
			UNION ALL
			SELECT pg_catalog.format('trigger %s on %s', pg_catalog.quote_ident(t.tgname), r.name)
				FROM pg_catalog.pg_trigger t JOIN relations r ON r.oid = t.tgrelid WHERE NOT t.tgisinternal
			UNION ALL
			SELECT pg_catalog.format('rule %s on %s', pg_catalog.quote_ident(w.rulename), r.name)
				FROM pg_catalog.pg_rewrite w JOIN relations r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
			UNION ALL
			SELECT pg_catalog.format('policy %s on %s', pg_catalog.quote_ident(p.polname), r.name)
				FROM pg_catalog.pg_policy p JOIN relations r ON r.oid = p.polrelid
			UNION ALL
			SELECT 'row-level security of ' || name FROM relations WHERE relrowsecurity OR relforcerowsecurity
			UNION ALL
			SELECT pg_catalog.format('storage settings %s of %s', reloptions, name) FROM relations
				WHERE reloptions IS NOT NULL
			UNION ALL
			SELECT 'privileges on ' || name FROM relations WHERE relacl IS NOT NULL
			UNION ALL
			SELECT pg_catalog.format('statistics %s on %s', pg_catalog.quote_ident(s.stxname), r.name)
				FROM pg_catalog.pg_statistic_ext s JOIN relations r ON r.oid = s.stxrelid
			UNION ALL
			SELECT 'function ' || p.oid::pg_catalog.regprocedure
				FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
				WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
					AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e'
						AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
			ORDER BY 1""";

	private UnmodeledObjects() {
	}

	static List<String> read(Connection connection) throws SQLException {
		return Sql.list(connection, QUERY);
	}

	static List<String> missing(List<String> before, List<String> after) {
		Set<String> missing = new LinkedHashSet<>(before);
		missing.removeAll(new LinkedHashSet<>(after));
		return List.copyOf(missing);
	}

}
