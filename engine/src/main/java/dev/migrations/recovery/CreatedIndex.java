package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.SqlLiteral;
import dev.migrations.sql.StatementEffect.CreateIndex;

/**
 * An index that was not among those of its table before. A broken one is there, but
 * invalid: it is dropped. An index without a name is recognized by being the only new
 * one.
 *
 * @param effect the statement's names
 */
record CreatedIndex(CreateIndex effect) implements Evidence {

	@Override
	public String expression() {
		return """
				(SELECT coalesce(pg_catalog.string_agg(indexrelid::text, ' ' ORDER BY indexrelid), '')
				FROM pg_catalog.pg_index WHERE indrelid = pg_catalog.to_regclass(%s))""".formatted(table());
	}

	private String table() {
		return SqlLiteral.quote(this.effect.table());
	}

	@Override
	public boolean isConcurrent() {
		return true;
	}

	@Override
	public Finding examine(Connection connection, String before, String now) throws SQLException {
		List<FoundIndex> found = find(connection, before);
		if (found.size() > 1) {
			return Finding.UNKNOWN;
		}
		if (found.isEmpty() || found.get(0).valid()) {
			return Finding.of(!found.isEmpty());
		}
		return new Finding(Finding.Outcome.UNDONE, List.of(found.get(0).drop()));
	}

	private List<FoundIndex> find(Connection connection, String before) throws SQLException {
		String index = this.effect.index();
		String named = (index != null)
				? " AND i.indexrelid = pg_catalog.to_regclass(pg_catalog.quote_ident(n.nspname) || %s)"
					.formatted(SqlLiteral.quote("." + index))
				: "";
		String sql = FoundIndex.QUERY + "WHERE i.indrelid = pg_catalog.to_regclass(%s) ".formatted(table())
				+ "AND i.indexrelid <> ALL (pg_catalog.string_to_array(?, ' ')::oid[])" + named;
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, before);
			List<FoundIndex> found = new ArrayList<>();
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					found.add(FoundIndex.of(result));
				}
			}
			return found;
		}
	}

}
