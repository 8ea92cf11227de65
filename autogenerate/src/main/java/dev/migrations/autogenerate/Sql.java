package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.Transactions;
import dev.migrations.sql.OwnSql;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements as they are and asks for single columns.
 */
final class Sql {

	private Sql() {
	}

	static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

	static List<String> list(Connection connection, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		rows(connection, sql).forEach((row) -> values.add(row.get(0)));
		return values;
	}

	static List<List<@Nullable String>> rows(Connection connection, String sql) throws SQLException {
		List<List<@Nullable String>> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			try (ResultSet result = statement.executeQuery(OwnSql.of(sql))) {
				int columns = result.getMetaData().getColumnCount();
				while (result.next()) {
					List<@Nullable String> row = new ArrayList<>();
					for (int column = 1; column <= columns; column++) {
						row.add(result.getString(column));
					}
					rows.add(row);
				}
			}
		}
		return rows;
	}

	/**
	 * Do something in a transaction that goes on if it fails.
	 * @param connection a connection in a transaction
	 * @param work what is done
	 * @return the failure, after which nothing of it is left
	 * @throws SQLException if the transaction cannot go on
	 */
	static @Nullable SQLException attempt(Connection connection, Work work) throws SQLException {
		Savepoint before = connection.setSavepoint();
		try {
			work.run();
			connection.releaseSavepoint(before);
			return null;
		}
		catch (SQLException ex) {
			connection.rollback(before);
			return ex;
		}
	}

	static String defaultSchema(Connection connection) throws SQLException {
		String schema = list(connection, "SELECT pg_catalog.current_schema()").get(0);
		return (schema != null) ? schema : "public";
	}

	static List<String> schemasOfTables(Connection connection) throws SQLException {
		return list(connection, """
				SELECT n.nspname FROM pg_catalog.pg_namespace n
				WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND EXISTS (
					SELECT 1 FROM pg_catalog.pg_class c WHERE c.relnamespace = n.oid AND c.relkind = ANY ('{r,p}'))""");
	}

	/**
	 * Do something in a transaction.
	 * @param connection a connection in autocommit mode
	 * @param work what is done
	 * @throws SQLException if it fails, after rolling back
	 */
	static void inTransaction(Connection connection, Work work) throws SQLException {
		Transactions.commit(connection, (each) -> {
			work.run();
			return true;
		});
	}

	/**
	 * What is done in a transaction.
	 */
	@FunctionalInterface
	interface Work {

		void run() throws SQLException;

	}

}
