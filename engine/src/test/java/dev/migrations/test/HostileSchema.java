package dev.migrations.test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plants traps in a schema of the search path: operators for every pair of many types,
 * functions with the names and types of those of {@code pg_catalog}, domains with the
 * names of its types, and views with those of its catalogs. Each of them counts its
 * calls, even of those that are rolled back, and fails.
 */
public final class HostileSchema {

	private static final String TRAP = """
			CREATE SEQUENCE ${schema}.calls;
			CREATE FUNCTION ${schema}.spring(trap pg_catalog.text) RETURNS pg_catalog.bool LANGUAGE plpgsql
			SET search_path = pg_catalog AS $$BEGIN
				PERFORM nextval('${schema}.calls');
				RAISE EXCEPTION 'Trapped by %', trap;
			END$$;
			GRANT USAGE ON SCHEMA ${schema} TO PUBLIC;
			GRANT ALL ON SEQUENCE ${schema}.calls TO PUBLIC;
			""";

	private static final String OPERATORS = """
			DO $do$
			DECLARE
				l pg_catalog.regtype; r pg_catalog.regtype; f text; result text; name text;
				types pg_catalog.regtype[] := '{oid,regclass,regnamespace,name,text,varchar,"\\"char\\"",int2,int4,int8,numeric,
					float8,bool,timestamptz,bytea,jsonb,text[],varchar[],name[],oid[],int2[],"\\"char\\"[]"}';
			BEGIN
				FOREACH l IN ARRAY types LOOP
					FOREACH r IN ARRAY types LOOP
						CONTINUE WHEN ${mixed} AND EXISTS (SELECT FROM pg_operator o
							WHERE o.oprleft = l AND o.oprright = r AND o.oprname IN ('=', '||'));
						FOREACH result IN ARRAY '{pg_catalog.bool,pg_catalog.text,same}'::text[] LOOP
							f := format('${schema}.%I', 'trap_' || replace(result, 'pg_catalog.', ''));
							EXECUTE format('CREATE FUNCTION %s(%s, %s) RETURNS %s LANGUAGE plpgsql AS $f$BEGIN
								PERFORM ${schema}.spring(%L); END$f$', f, l, r,
								CASE result WHEN 'same' THEN l::text ELSE result END, l || ', ' || r);
							FOREACH name IN ARRAY CASE result WHEN 'pg_catalog.bool'
									THEN '{=,<>,<,>,<=,>=,~,!~,~~}'::text[]
									WHEN 'pg_catalog.text' THEN '{||,->>}' ELSE '{+,-,*,/,<<,|}' END LOOP
								EXECUTE format('CREATE OPERATOR ${schema}.%s (FUNCTION = %s, LEFTARG = %s, RIGHTARG = %s)',
									name, f, l, r);
							END LOOP;
						END LOOP;
					END LOOP;
				END LOOP;
			END$do$;
			""";

	private static final String FUNCTIONS = """
			DO $do$
			DECLARE p record;
			BEGIN
				FOR p IN SELECT f.proname, pg_get_function_identity_arguments(f.oid) AS arguments,
						format_type(f.prorettype, NULL) AS result, f.proretset
					FROM pg_proc f WHERE f.pronamespace = 'pg_catalog'::regnamespace AND f.proname = ANY ('{${functions}}')
						AND f.prokind = 'f' AND f.provariadic = 0
						AND f.proargmodes IS NULL AND f.prorettype NOT IN (SELECT oid
							FROM pg_type WHERE typtype = 'p') AND NOT EXISTS (SELECT FROM unnest(f.proargtypes) a
							JOIN pg_type t ON t.oid = a WHERE t.typtype = 'p') LOOP
					EXECUTE format('CREATE FUNCTION ${schema}.%I(%s) RETURNS %s %s LANGUAGE plpgsql AS $f$BEGIN
						PERFORM ${schema}.spring(%L); END$f$', p.proname, p.arguments,
						CASE WHEN p.proretset THEN 'SETOF' ELSE '' END, p.result, p.proname);
				END LOOP;
			END$do$;
			""";

	private static final String NAMES = """
			DO $do$
			DECLARE name text;
			BEGIN
				FOREACH name IN ARRAY '{text,oid,name,regclass,timestamptz,bytea,jsonb,bool,int4,int8,regnamespace}'::text[] LOOP
					EXECUTE format('CREATE DOMAIN ${schema}.%1$I AS pg_catalog.%1$I
						CHECK (${schema}.spring(''the type %1$s'') IS NULL)', name);
				END LOOP;
				FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace
						AND relkind IN ('r', 'v') AND relname NOT IN ('pg_statistic', 'pg_statistic_ext_data') LOOP
					EXECUTE format('CREATE VIEW ${schema}.%1$I AS SELECT ${schema}.spring(%1$L) AS trap', name);
					EXECUTE format('GRANT ALL ON ${schema}.%I TO PUBLIC', name);
				END LOOP;
			END$do$;
			""";

	/*
	 * What the engine calls, and what SQL calls without naming it.
	 */
	private static final String CALLED = """
			array_append,array_length,array_position,cardinality,clock_timestamp,concat,concat_ws,convert_to,count,\
			current_database,current_schema,current_schemas,current_setting,current_user,encode,extract,format,\
			format_type,generate_series,has_database_privilege,has_schema_privilege,has_table_privilege,host,left,\
			length,lower,max,now,numeric,parse_ident,pg_advisory_unlock,pg_backend_pid,pg_blocking_pids,\
			pg_encoding_to_char,pg_get_expr,pg_get_functiondef,pg_get_indexdef,pg_get_partkeydef,pg_get_userbyid,\
			pg_get_viewdef,pg_has_role,pg_is_in_recovery,pg_my_temp_schema,pg_operator_is_visible,pg_terminate_backend,\
			pg_try_advisory_lock,pg_try_advisory_xact_lock,quote_ident,quote_literal,replace,row_security_active,rtrim,\
			session_user,set_config,sha256,split_part,starts_with,string_to_array,strpos,substr,text,textlike,\
			texteq,to_regclass,to_regnamespace,upper,version""";

	private static final Map<String, TestDatabase> templates = new ConcurrentHashMap<>();

	private static final AtomicInteger copies = new AtomicInteger();

	private final TestDatabase database;

	private final String schema;

	private HostileSchema(TestDatabase database, String schema) {
		this.database = database;
		this.schema = schema;
	}

	/**
	 * Create a database with traps in the schema {@code evil}, for whatever is found in a
	 * schema that comes before {@code pg_catalog}.
	 * @param version the server's version
	 * @return the traps
	 */
	public static HostileSchema beforeSystem(int version) {
		return copy("evil", version,
				List.of("CREATE SCHEMA evil;" + TRAP, OPERATORS.replace("${mixed}", "false"), FUNCTIONS, NAMES));
	}

	/**
	 * Create a database with traps in the schema {@code public}, for whatever fits better
	 * than what is found in {@code pg_catalog}, which comes first in a search path that
	 * does not name it.
	 * @param version the server's version
	 * @return the traps
	 */
	public static HostileSchema behindSystem(int version) {
		return copy("public", version, List.of(TRAP, OPERATORS.replace("${mixed}", "true")));
	}

	private static HostileSchema copy(String schema, int version, List<String> scripts) {
		TestDatabase template = templates.computeIfAbsent(schema + version,
				(key) -> plant(PostgresServer.createDatabase(version), schema, scripts));
		TestDatabase copy = new TestDatabase(template.port(), template.name() + "_" + copies.incrementAndGet());
		new TestDatabase(template.port(), "postgres")
			.execute("CREATE DATABASE %s TEMPLATE %s".formatted(copy.name(), template.name()));
		return new HostileSchema(copy, schema);
	}

	private static TestDatabase plant(TestDatabase database, String schema, List<String> scripts) {
		try (TestSession session = database.session()) {
			session.execute("SET search_path = pg_catalog");
			scripts.forEach(
					(script) -> session.execute(script.replace("${schema}", schema).replace("${functions}", CALLED)));
		}
		return database;
	}

	public TestDatabase database() {
		return this.database;
	}

	/**
	 * How often a trap was sprung.
	 * @return the number of calls
	 */
	public long calls() {
		return Long.parseLong(this.database
			.query("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM %s.calls".formatted(this.schema))
			.get(0));
	}

}
