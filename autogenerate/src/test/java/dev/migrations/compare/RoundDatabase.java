package dev.migrations.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import dev.migrations.catalog.CatalogObjects;
import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.ExpressionCanonicalizer;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.test.PostgresServer;

/**
 * A database with one connection that is emptied for each round, which takes less time
 * than a new one.
 */
final class RoundDatabase implements AutoCloseable {

	private static final String CLEAR = """
			DO $$ DECLARE name text; BEGIN
				FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
					EXECUTE format('DROP SCHEMA %I CASCADE', name);
				END LOOP;
				CREATE SCHEMA public;
			END $$""";

	private final Connection connection;

	RoundDatabase(int version) throws SQLException {
		this.connection = PostgresServer.createDatabase(version).dataSource().getConnection();
		run(List.of("SET log_statement = 'none'", "SET client_min_messages = error"));
	}

	private void clear() throws SQLException {
		run(List.of(CLEAR));
	}

	void run(List<String> statements) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String sql : statements) {
				try {
					statement.execute(sql);
				}
				catch (SQLException ex) {
					throw new SQLException(ex.getMessage() + " in " + sql, ex.getSQLState(), ex);
				}
			}
		}
	}

	Schema read() throws SQLException {
		return ExpressionCanonicalizer.canonicalize(this.connection, CatalogReader.read(this.connection));
	}

	/**
	 * Begin a round.
	 * @param schema the schema to build
	 * @return what the server made of it
	 * @throws SQLException if the server fails
	 */
	Schema build(RandomSchema schema) throws SQLException {
		clear();
		run(List.of(schema.script()));
		return read();
	}

	Set<SchemaObject> objects() throws SQLException {
		return Set.copyOf(CatalogObjects.read(this.connection).values());
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
