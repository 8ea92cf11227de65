package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

import dev.migrations.Transactions;
import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;
import dev.migrations.sql.StatementEffect.CreateIndex;

/**
 * Lets the server say what index a statement asks for: it builds the same one on an empty
 * copy of the table, in a transaction that is rolled back.
 *
 * @param effect the statement's names
 */
record IndexTrial(CreateIndex effect) {

	/**
	 * Find out.
	 * @param connection a connection in autocommit mode
	 * @param table the table's catalog number
	 * @return the definition of {@link FoundIndex}; empty where the copy cannot have the
	 * index, as when it depends on the table's row type
	 * @throws SQLException if the database fails
	 */
	Optional<String> definition(Connection connection, String table) throws SQLException {
		return Transactions.undo(connection, (own) -> tryOut(own, table));
	}

	private Optional<String> tryOut(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			String copy = createCopy(statement, table);
			statement.setEscapeProcessing(false);
			statement.execute("CREATE " + (this.effect.unique() ? "UNIQUE " : "") + "INDEX ON " + copy + " "
					+ this.effect.definition());
			return FoundIndex
				.list(connection,
						"i.indrelid OPERATOR(pg_catalog.=) " + SqlLiteral.quote(copy)
								+ "::pg_catalog.regclass::pg_catalog.oid")
				.stream()
				.map(FoundIndex::definition)
				.findFirst();
		}
		catch (SQLException ex) {
			if (isRefusal(ex)) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static String createCopy(Statement statement, String table) throws SQLException {
		String sql = "SELECT n.nspname, c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n "
				+ "ON n.oid OPERATOR(pg_catalog.=) c.relnamespace WHERE c.oid OPERATOR(pg_catalog.=) "
				+ SqlLiteral.quote(table) + "::pg_catalog.oid";
		String copy;
		String original;
		try (ResultSet result = statement.executeQuery(sql)) {
			result.next();
			copy = SqlIdentifier.qualify(result.getString(1), "migrations_" + UUID.randomUUID());
			original = SqlIdentifier.qualify(result.getString(1), result.getString(2));
		}
		statement.execute("CREATE TABLE " + copy + " (LIKE " + original + ")");
		return copy;
	}

	/*
	 * What the server does not understand, support or permit.
	 */
	private static boolean isRefusal(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		return state.startsWith("42") || state.startsWith("0A");
	}

}
