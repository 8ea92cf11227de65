package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.Transactions;
import dev.migrations.sql.OwnSql;

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
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			try (ResultSet result = statement.executeQuery(OwnSql.of(sql))) {
				while (result.next()) {
					values.add(result.getString(1));
				}
			}
		}
		return values;
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
