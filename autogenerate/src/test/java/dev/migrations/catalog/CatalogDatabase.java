package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import dev.migrations.ddl.DdlRenderer;
import dev.migrations.diff.Change;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import dev.migrations.test.PostgresServer;

/**
 * A database of its own with one connection, and what can be read from it.
 *
 * @param connection the connection
 */
record CatalogDatabase(Connection connection) implements AutoCloseable {

	static CatalogDatabase create(int version, String... statements) throws SQLException {
		CatalogDatabase database = new CatalogDatabase(
				PostgresServer.createDatabase(version).dataSource().getConnection());
		database.execute(statements);
		return database;
	}

	int version() throws SQLException {
		return this.connection.getMetaData().getDatabaseMajorVersion();
	}

	void execute(String... statements) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	void apply(List<? extends Change> changes) throws SQLException {
		DdlRenderer renderer = new DdlRenderer();
		for (Change change : changes) {
			execute(renderer.render(change).toArray(String[]::new));
		}
	}

	Schema read() throws SQLException {
		return CatalogReader.read(this.connection);
	}

	Table table(String name) throws SQLException {
		return read().table(QualifiedName.of(name)).orElseThrow();
	}

	Schema canonicalize(Schema schema) throws SQLException {
		return ExpressionCanonicalizer.canonicalize(this.connection, schema);
	}

	Map<ObjectToken, SchemaObject> objects() throws SQLException {
		return CatalogObjects.read(this.connection);
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
