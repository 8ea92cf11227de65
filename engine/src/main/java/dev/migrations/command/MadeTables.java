package dev.migrations.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.SqlRevision;

/**
 * The tables that revisions create, as far as their files tell.
 *
 * @param names the names as they are written
 */
record MadeTables(List<String> names) {

	private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";

	private static final Pattern CREATION = Pattern.compile(
			"(?is)CREATE (?:UNLOGGED |FOREIGN )?TABLE (?:IF NOT EXISTS )?(" + NAME + "(?: ?\\. ?" + NAME + ")?).*");

	private static final String MISSING = """
			SELECT DISTINCT written.name FROM pg_catalog.unnest(?::pg_catalog.text[]) AS written (name),
			    LATERAL (SELECT pg_catalog.parse_ident(written.name)) AS parsed (parts)
			WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c
			    JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
			    WHERE c.relname OPERATOR(pg_catalog.=)
			            parsed.parts[pg_catalog.cardinality(parsed.parts)]::pg_catalog.name
			        AND CASE WHEN pg_catalog.cardinality(parsed.parts) OPERATOR(pg_catalog.=) 1
			            THEN pg_catalog.pg_table_is_visible(c.oid)
			            ELSE n.nspname OPERATOR(pg_catalog.=) parsed.parts[1]::pg_catalog.name END)
			ORDER BY 1""";

	static MadeTables of(ScriptDirectory scripts, Collection<String> revisions) {
		return new MadeTables(revisions.stream()
			.map(scripts::find)
			.flatMap(Optional::stream)
			.filter(SqlRevision.class::isInstance)
			.flatMap((source) -> ((SqlRevision) source).upgrade().stream())
			.map((statement) -> CREATION.matcher(statement.sql().canonical()))
			.filter(Matcher::matches)
			.map((creation) -> creation.group(1))
			.distinct()
			.toList());
	}

	/**
	 * Ask which of them the database lacks.
	 * @param connection a connection
	 * @return the names of those that do not exist
	 * @throws SQLException if the database fails
	 */
	List<String> missing(Connection connection) throws SQLException {
		if (this.names.isEmpty()) {
			return List.of();
		}
		try (PreparedStatement statement = connection.prepareStatement(MISSING)) {
			statement.setArray(1, connection.createArrayOf("text", this.names.toArray()));
			List<String> missing = new ArrayList<>();
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					missing.add(result.getString(1));
				}
			}
			return missing;
		}
	}

}
