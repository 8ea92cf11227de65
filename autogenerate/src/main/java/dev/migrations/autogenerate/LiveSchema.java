package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.Transactions;
import dev.migrations.catalog.CatalogReader;
import dev.migrations.schema.Schema;

/**
 * What the application's database contains, read at one moment, in a transaction that
 * cannot write.
 *
 * @param schema what is modeled
 * @param types statements that make types and collations that are not modeled
 * @param functions statements that make functions and procedures
 * @param views statements that make views and materialized views
 * @param unmodeled what else there is, for people
 */
record LiveSchema(Schema schema, List<String> types, List<String> functions, List<String> views,
		List<String> unmodeled) {

	private static final String FUNCTIONS = """
			SELECT pg_catalog.pg_get_functiondef(p.oid)
			FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
			WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND p.prokind = ANY ('{f,p}')
				AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e'
					AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
			ORDER BY p.oid""";

	private static final String VIEWS = """
			SELECT pg_catalog.format(CASE WHEN c.relkind = 'v' THEN 'CREATE VIEW %I.%I AS %s'
				ELSE 'CREATE MATERIALIZED VIEW %I.%I AS %s WITH NO DATA' END, n.nspname, c.relname,
				pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';'))
			FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
			WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind = ANY ('{v,m}')
				AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'
					AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
			ORDER BY c.oid""";

	/*
	 * Where a collation's locale stands depends on the server's version.
	 */
	private static final String TYPES = """
			WITH namespaces AS (
				SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n
				WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			), collations AS (
				SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.collname) AS name, c.collprovider,
					c.collisdeterministic, pg_catalog.to_jsonb(c) AS fields
				FROM pg_catalog.pg_collation c JOIN namespaces n ON n.oid = c.collnamespace
			), types AS (
				SELECT t.oid, pg_catalog.format('%I.%I', n.nspname, t.typname) AS name
				FROM pg_catalog.pg_type t JOIN namespaces n ON n.oid = t.typnamespace
			), definitions AS (
				SELECT oid, 'pg_catalog.pg_collation'::pg_catalog.regclass AS catalog,
					pg_catalog.format('CREATE COLLATION %s (PROVIDER = %s, LOCALE = %L, DETERMINISTIC = %s)', name,
						CASE WHEN collprovider = 'i' THEN 'icu' WHEN collprovider = 'b' THEN 'builtin' ELSE 'libc' END,
						COALESCE(fields ->> 'colllocale', fields ->> 'colliculocale', fields ->> 'collcollate'),
						collisdeterministic::pg_catalog.text) AS definition
				FROM collations
				UNION ALL
				SELECT t.oid, 'pg_catalog.pg_type'::pg_catalog.regclass,
					pg_catalog.format('CREATE TYPE %s AS RANGE (SUBTYPE = %s)', t.name,
						pg_catalog.format_type(r.rngsubtype, NULL))
				FROM types t JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
			)
			SELECT definition FROM definitions f
			WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
				WHERE d.objid = f.oid AND d.classid = f.catalog AND d.deptype = 'e')
			ORDER BY oid""";

	LiveSchema {
		types = List.copyOf(types);
		functions = List.copyOf(functions);
		views = List.copyOf(views);
		unmodeled = List.copyOf(unmodeled);
	}

	/**
	 * Read a database.
	 * @param live a connection in autocommit mode
	 * @return what it contains
	 * @throws SQLException if the database fails
	 */
	static LiveSchema read(Connection live) throws SQLException {
		int isolation = live.getTransactionIsolation();
		try {
			live.setReadOnly(true);
			live.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			LiveSchema schema = Transactions.undo(live, LiveSchema::readAll);
			reset(live, isolation);
			return schema;
		}
		catch (Throwable ex) {
			Transactions.restore(ex, () -> reset(live, isolation));
			throw ex;
		}
	}

	private static LiveSchema readAll(Connection live) throws SQLException {
		Schema schema = CatalogReader.read(live);
		List<String> unmodeled = UnmodeledObjects.read(live);
		List<String> types = Sql.list(live, TYPES);
		List<String> functions = Sql.list(live, FUNCTIONS);
		return new LiveSchema(schema, types, functions, views(live), unmodeled);
	}

	/*
	 * The server itself finds them by a query whose operators it looks up in the search
	 * path.
	 */
	private static List<String> views(Connection live) throws SQLException {
		Sql.execute(live, "SET LOCAL search_path = pg_catalog");
		return Sql.list(live, VIEWS);
	}

	private static void reset(Connection live, int isolation) throws SQLException {
		live.setTransactionIsolation(isolation);
		live.setReadOnly(false);
	}

}
