package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.sql.SqlLiteral;

/**
 * An index that goes. One that is only half dropped is invalid, and can be dropped again.
 *
 * @param name the index, as the statement has it
 */
record DroppedIndex(CatalogName name) implements Evidence {

	/*
	 * The index and its schema.
	 */
	@Override
	public String expression() {
		return "coalesce((SELECT pg_catalog.concat_ws(' ', x.oid, x.relnamespace) FROM pg_catalog.pg_class x "
				+ "WHERE x.oid OPERATOR(pg_catalog.=) " + this.name.relation() + "), '')";
	}

	@Override
	public boolean isConcurrent() {
		return true;
	}

	/*
	 * One of the same name in another schema is another index. One in its place is not
	 * the statement's doing.
	 */
	@Override
	public Finding examine(Connection connection, String before, String now) throws SQLException {
		if (before.isEmpty()) {
			return Finding.UNDONE;
		}
		String[] ids = before.split(" ");
		String sql = "SELECT x.oid OPERATOR(pg_catalog.=) " + oid(ids[0]) + " FROM pg_catalog.pg_class x "
				+ "WHERE x.oid OPERATOR(pg_catalog.=) " + oid(ids[0]) + " OR (x.relnamespace OPERATOR(pg_catalog.=) "
				+ oid(ids[1]) + " AND x.relname OPERATOR(pg_catalog.=) " + this.name.last() + ") ORDER BY 1 DESC";
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			if (!result.next()) {
				return Finding.DONE;
			}
			return result.getBoolean(1) ? Finding.UNDONE : Finding.UNKNOWN;
		}
	}

	private static String oid(String value) {
		return SqlLiteral.quote(value) + "::pg_catalog.oid";
	}

}
