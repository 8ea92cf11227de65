package dev.migrations.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Where a script for {@code psql} finds the engine's own tables: in the schema that is
 * given, or in the first one of the search path that has a version table, or else in the
 * first one, which may be one that the script's revisions create. A version table of a
 * later schema must hold the rows from which the script goes on, and none of the tables
 * may be a stranger's.
 *
 * @param names the tables' names
 * @param schema the schema, or null for those of the search path
 * @param created the schemas that revisions create if they do not exist
 */
public record OfflinePlace(TableNames names, @Nullable String schema, List<String> created) {

	private static final String SCHEMA = ":'migrations_schema'";

	private static final String VISIBLE = """
			SELECT coalesce((SELECT n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n
			    ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
			    WHERE c.oid OPERATOR(pg_catalog.=) pg_catalog.to_regclass(#TABLE#)
			        AND n.nspname OPERATOR(pg_catalog.=) ANY (pg_catalog.current_schemas(false))),
			    pg_catalog.current_schema(), #CREATED#) AS migrations_schema \\gset""";

	/*
	 * A name of the search path may be written with or without quotes.
	 */
	private static final String CREATED = """
			(SELECT s.name FROM pg_catalog.unnest(#NAMES#) AS s (name) JOIN pg_catalog.unnest(pg_catalog.regexp_split_to_array(
			    pg_catalog.current_setting('search_path'), ' *, *')) WITH ORDINALITY AS p (name, position)
			    ON p.name OPERATOR(pg_catalog.=) s.name OR p.name OPERATOR(pg_catalog.=) pg_catalog.quote_ident(s.name)
			    ORDER BY p.position LIMIT 1)""";

	private static final String OTHER_ROWS = """
			SELECT pg_catalog.format('DO %L', pg_catalog.format('DECLARE held pg_catalog.text[] := ARRAY('
			    'SELECT version_num::pg_catalog.text FROM %I.%I ORDER BY version_num COLLATE pg_catalog."C"); '
			    'BEGIN IF held OPERATOR(pg_catalog.<>) %s THEN RAISE EXCEPTION USING '
			    'MESSAGE = pg_catalog.concat(%L::pg_catalog.text, held, %L::pg_catalog.text), HINT = %L; END IF; END',
			    #SCHEMA#, #NAME#, #ROWS#,
			    pg_catalog.format('The version table %s.%s is not in the first schema of the search path, which is %L, and holds ',
			        #SCHEMA#, #NAME#, pg_catalog.current_schema()),
			    #EXPECTED#, #HINT#))
			WHERE #SCHEMA# OPERATOR(pg_catalog.<>) pg_catalog.current_schema() \\gexec""";

	public OfflinePlace {
		created = List.copyOf(created);
	}

	/**
	 * Find the schema.
	 * @param rows what the version table is to hold
	 * @return commands
	 */
	public List<String> find(Set<String> rows) {
		List<String> commands = new ArrayList<>();
		if (this.schema != null) {
			commands.add("SELECT " + SqlLiteral.quote(this.schema) + " AS migrations_schema \\gset");
		}
		else {
			commands.add(OfflineRefusal.of("'No schema of the session''s search path exists.'",
					"Create it, or name another with 'migrations.schema'.",
					"WHERE coalesce(pg_catalog.current_schema(), " + createdSchema() + ") IS NULL"));
			commands.add(VISIBLE.replace("#CREATED#", createdSchema())
				.replace("#TABLE#", SqlLiteral.quote(SqlIdentifier.quote(this.names.version()))));
			commands.add(refuseOtherRows(new TreeSet<>(rows)));
		}
		commands.add(refuseStrangers());
		return commands;
	}

	private String createdSchema() {
		return this.created.isEmpty() ? "NULL" : CREATED.replace("#NAMES#", SqlArray.of(this.created));
	}

	private String refuseOtherRows(Set<String> rows) {
		String expected = rows.stream().collect(Collectors.joining(",", ", but this script goes on from {", "}."));
		String hint = "Write the script again, with 'migrations.schema' if it is meant for another schema.";
		return OTHER_ROWS.replace("#SCHEMA#", SCHEMA)
			.replace("#HINT#", SqlLiteral.quote(hint))
			.replace("#ROWS#", SqlLiteral.quote(SqlArray.of(rows)))
			.replace("#EXPECTED#", SqlLiteral.quote(expected))
			.replace("#NAME#", SqlLiteral.quote(this.names.version()));
	}

	private String refuseStrangers() {
		TableTrust trust = new TableTrust(RoleScope.NONE);
		String own = this.names.all().stream().map(SqlLiteral::quote).collect(Collectors.joining(", "));
		String message = "pg_catalog.format('%s.%s is no ordinary table, has triggers, rules or policies that hide rows, "
				+ "or belongs to a stranger, which is %s.', n.nspname, c.relname, pg_catalog.pg_get_userbyid(c.relowner))";
		String condition = "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
				+ " ON n.oid OPERATOR(pg_catalog.=) c.relnamespace WHERE n.nspname OPERATOR(pg_catalog.=) " + SCHEMA
				+ " AND c.relname OPERATOR(pg_catalog.=) ANY (ARRAY[" + own
				+ "]::pg_catalog.name[]) AND (c.relkind OPERATOR(pg_catalog.<>) 'r' OR " + trust.hidden() + " OR "
				+ trust.strange() + " OR pg_catalog.cardinality(" + TableTrust.CODE + ") OPERATOR(pg_catalog.>) 0)";
		return OfflineRefusal.of(message, "Look whose it is; if it is not yours, drop it or use 'migrations.schema'.",
				condition);
	}

}
