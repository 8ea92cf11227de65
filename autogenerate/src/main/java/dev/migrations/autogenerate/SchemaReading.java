package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.ExpressionCanonicalizer;
import dev.migrations.compare.Kept;
import dev.migrations.compare.SchemaFilter;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Schema;

/**
 * Reads what a scratch database contains as far as it is compared.
 *
 * @param filter what is compared
 * @param taken names of things that the scratch database could not be given
 */
record SchemaReading(SchemaFilter filter, Set<Relation> taken) {

	SchemaReading {
		taken = Set.copyOf(taken);
	}

	/**
	 * Read what a scratch database has of what is there.
	 * @param connection a connection to the scratch database
	 * @return what is compared
	 * @throws SQLException if the database fails
	 */
	Schema present(Connection connection) throws SQLException {
		Schema schema = read(connection);
		List<Relation> relations = new ArrayList<>(schema.relations());
		relations.addAll(this.taken);
		return schema.withRelations(relations);
	}

	/**
	 * Find what stays because of things that are not compared.
	 * @param connection a connection to the scratch database that holds what is there
	 * @return what is kept
	 * @throws SQLException if the database fails
	 */
	Kept kept(Connection connection) throws SQLException {
		Schema whole = CatalogReader.read(connection);
		return Kept.around(whole, this.filter.apply(whole));
	}

	/**
	 * Read what a scratch database has.
	 * @param connection a connection to the scratch database
	 * @return what is compared
	 * @throws SQLException if the database fails
	 */
	Schema read(Connection connection) throws SQLException {
		return ExpressionCanonicalizer.canonicalize(connection, this.filter.apply(CatalogReader.read(connection)));
	}

}
