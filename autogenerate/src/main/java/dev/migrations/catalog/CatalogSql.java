package dev.migrations.catalog;

import dev.migrations.sql.OwnSql;

/**
 * What a database has of its own, as common table expressions that each query can build
 * on: neither PostgreSQL's objects nor those of extensions, of temporary schemas or of
 * partitions.
 *
 * @param version the server's major version
 */
record CatalogSql(int version) {

	private static final int NULLS_NOT_DISTINCT = 15;

	private static final int PERIODS = 18;

	private static final String RELATIONS = """
			WITH members AS (
				SELECT d.classid, d.objid FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
			), namespaces AS (
				SELECT n.oid, n.nspname::pg_catalog.text AS name FROM pg_catalog.pg_namespace n
				WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT FROM members m
					WHERE m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND m.objid = n.oid)
			), relations AS (
				SELECT c.oid, n.name AS schema, c.relname::pg_catalog.text AS name, c.relkind AS kind, c.relispartition AS partition,
					EXISTS (SELECT FROM members m
						WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid) AS reserved
				FROM pg_catalog.pg_class c JOIN namespaces n ON n.oid = c.relnamespace
				WHERE c.relkind = ANY ('{r,p,v,m,f,S}')
			), tables AS (
				SELECT r.oid, r.schema, r.name, r.kind FROM relations r
				WHERE r.kind = ANY ('{r,p}') AND NOT r.partition AND NOT r.reserved
			), sequences AS (
				SELECT r.oid, r.schema, r.name FROM relations r
				WHERE r.kind = 'S' AND NOT r.reserved AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
					WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = r.oid AND d.deptype = 'i')
			)""";

	private static final String PARTS = """
			, constraints AS (
				SELECT k.oid, k.conrelid, t.schema, t.name AS table_name, k.conname::pg_catalog.text AS name
				FROM tables t JOIN pg_catalog.pg_constraint k ON k.conrelid = t.oid
				WHERE k.contype = ANY ('{p,u,f,c,x}') AND k.conparentid = 0 AND NOT ${period}
					AND NOT (k.contype = 'c' AND k.coninhcount > 0 AND NOT k.conislocal)
			), indexes AS (
				SELECT i.indexrelid AS oid, t.schema, t.name AS table_name, c.relname::pg_catalog.text AS name
				FROM tables t JOIN pg_catalog.pg_index i ON i.indrelid = t.oid AND i.indisvalid
					JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
				WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
					WHERE k.conindid = i.indexrelid AND k.contype = ANY ('{p,u,x}'))
			)""";

	private static final String TYPES = """
			, types AS (
				SELECT y.oid, n.name AS schema, y.typname::pg_catalog.text AS name, y.typtype AS kind,
					y.typrelid AS relation
				FROM pg_catalog.pg_type y JOIN namespaces n ON n.oid = y.typnamespace
					LEFT JOIN pg_catalog.pg_class c ON c.oid = y.typrelid
				WHERE (y.typtype = ANY ('{e,d}') OR (y.typtype = 'c' AND c.relkind = 'c')) AND NOT EXISTS (SELECT FROM members m
					WHERE m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = y.oid)
			), casts AS (
				SELECT c.oid, pg_catalog.format_type(c.castsource, NULL) AS source,
					pg_catalog.format_type(c.casttarget, NULL) AS target, c.castmethod AS method, c.castcontext AS context
				FROM pg_catalog.pg_cast c
				WHERE c.castmethod = ANY ('{i,b}')
					AND (c.castsource = ANY (SELECT y.oid FROM types y) OR c.casttarget = ANY (SELECT y.oid FROM types y))
					AND NOT EXISTS (SELECT FROM members m
						WHERE m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass AND m.objid = c.oid)
			)
			""";

	/*
	 * The server does not run what the query does not use.
	 */
	String with(String query) {
		return OwnSql.of((RELATIONS + PARTS + TYPES + query).replace("${period}", column("k.conperiod", PERIODS))
			.replace("${nullsNotDistinct}", column("i.indnullsnotdistinct", NULLS_NOT_DISTINCT)));
	}

	private String column(String name, int since) {
		return (this.version >= since) ? name : "false";
	}

}
