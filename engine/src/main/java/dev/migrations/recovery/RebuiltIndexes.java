package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.sql.SqlLiteral;

/**
 * Indexes that take the place of others under the same name: the new ones have other
 * catalog numbers. What a broken {@code REINDEX CONCURRENTLY} leaves is invalid and has a
 * name that PostgreSQL gives to nothing else: it is dropped.
 *
 * @param relation the index, or the table whose indexes are rebuilt
 */
record RebuiltIndexes(String relation) implements Evidence {

	private static final Pattern LEFTOVER = Pattern.compile(".*_cc(new|old)\\d*");

	@Override
	public String expression() {
		return """
				(SELECT coalesce(pg_catalog.string_agg(i.indexrelid::text, ' ' ORDER BY i.indexrelid), '')
				FROM pg_catalog.pg_index i, pg_catalog.to_regclass(%s) AS r
				WHERE i.indexrelid = r OR (i.indisvalid AND (i.indrelid = r
				    OR i.indrelid = (SELECT t.reltoastrelid FROM pg_catalog.pg_class t WHERE t.oid = r))))"""
			.formatted(SqlLiteral.quote(this.relation));
	}

	@Override
	public boolean isConcurrent() {
		return true;
	}

	@Override
	public Finding examine(Connection connection, String before, String now) throws SQLException {
		Set<String> old = Set.of(before.split(" "));
		boolean rebuilt = !now.isEmpty() && Arrays.stream(now.split(" ")).noneMatch(old::contains);
		return new Finding(rebuilt ? Finding.Outcome.DONE : Finding.Outcome.UNDONE, leftovers(connection));
	}

	private List<String> leftovers(Connection connection) throws SQLException {
		String sql = FoundIndex.QUERY + """
				JOIN pg_catalog.pg_class t ON t.oid = i.indrelid, pg_catalog.to_regclass(%s) AS r
				WHERE NOT i.indisvalid AND (t.oid = r OR t.oid = (SELECT indrelid FROM pg_catalog.pg_index
				    WHERE indexrelid = r) OR t.oid = (SELECT reltoastrelid FROM pg_catalog.pg_class WHERE oid = r))
				ORDER BY i.indexrelid""".formatted(SqlLiteral.quote(this.relation));
		List<String> leftovers = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				FoundIndex index = FoundIndex.of(result);
				if (LEFTOVER.matcher(index.name()).matches()) {
					leftovers.add(index.drop());
				}
			}
		}
		return leftovers;
	}

}
