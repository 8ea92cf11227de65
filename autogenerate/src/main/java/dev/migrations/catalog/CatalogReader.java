package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import dev.migrations.schema.Schema;

/**
 * Reads what a live database contains, with a fixed number of queries. Neither
 * PostgreSQL's own objects nor those of extensions count, nor temporary ones.
 */
public final class CatalogReader {

	private CatalogReader() {
	}

	/**
	 * Read a database.
	 * @param connection a connection whose search path decides on the default schema and
	 * on how the server writes types and expressions
	 * @return what the database contains
	 * @throws SQLException if the database fails
	 */
	public static Schema read(Connection connection) throws SQLException {
		Catalog catalog = Catalog.of(connection);
		Set<String> namespaces = new HashSet<>(
				catalog.list("SELECT n.name FROM namespaces n", (row) -> row.text("name")));
		return new Schema(namespaces, TableReader.read(catalog), SequenceReader.read(catalog),
				EnumTypeReader.read(catalog), DomainReader.read(catalog), CompositeTypeReader.read(catalog),
				CastReader.read(catalog), RelationReader.read(catalog), CommentReader.read(catalog));
	}

}
