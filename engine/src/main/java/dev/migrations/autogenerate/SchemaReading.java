package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.ExpressionCanonicalizer;
import dev.migrations.compare.SchemaFilter;
import dev.migrations.schema.Schema;

/**
 * Reads what a scratch database contains as far as it is compared.
 *
 * @param filter what is compared
 */
record SchemaReading(SchemaFilter filter) {

	Schema read(Connection connection) throws SQLException {
		return ExpressionCanonicalizer.canonicalize(connection, this.filter.apply(CatalogReader.read(connection)));
	}

}
