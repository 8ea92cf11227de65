package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The catalogs of a database, to be queried. A query may use what {@link CatalogSql}
 * defines.
 */
final class Catalog {

	private final Connection connection;

	private final CatalogSql sql;

	private final @Nullable String defaultSchema;

	private Catalog(Connection connection, CatalogSql sql, @Nullable String defaultSchema) {
		this.connection = connection;
		this.sql = sql;
		this.defaultSchema = defaultSchema;
	}

	static Catalog of(Connection connection) throws SQLException {
		CatalogSql sql = new CatalogSql(connection.getMetaData().getDatabaseMajorVersion());
		try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.current_schema()");
				ResultSet result = statement.executeQuery()) {
			result.next();
			return new Catalog(connection, sql, result.getString(1));
		}
	}

	<T> List<T> list(String query, RowReader<T> reader) throws SQLException {
		List<T> list = new ArrayList<>();
		each(query, (row) -> list.add(reader.read(row)));
		return list;
	}

	/*
	 * Lists by the number of the object that is the row's parent.
	 */
	<T> Map<Long, List<T>> listByParent(String query, RowReader<T> reader) throws SQLException {
		Map<Long, List<T>> lists = new HashMap<>();
		each(query, (row) -> lists.computeIfAbsent(row.number("parent"), (parent) -> new ArrayList<>())
			.add(reader.read(row)));
		return lists;
	}

	<K, V> Map<K, V> map(String query, RowReader<K> key, RowReader<V> value) throws SQLException {
		Map<K, V> map = new HashMap<>();
		each(query, (row) -> map.put(key.read(row), value.read(row)));
		return map;
	}

	private void each(String query, RowConsumer consumer) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(this.sql.with(query));
				ResultSet result = statement.executeQuery()) {
			CatalogRow row = new CatalogRow(result, this.defaultSchema);
			while (result.next()) {
				consumer.accept(row);
			}
		}
	}

	/**
	 * Turns the current row into a value.
	 *
	 * @param <T> the value
	 */
	interface RowReader<T> {

		T read(CatalogRow row) throws SQLException;

	}

	private interface RowConsumer {

		void accept(CatalogRow row) throws SQLException;

	}

}
