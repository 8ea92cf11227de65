package dev.migrations.autoconfigure;

import java.util.Objects;

import javax.sql.DataSource;

/**
 * A data source of the application and the connections that migrate it, which are its own
 * or those of a user with more privileges.
 *
 * @param dataSource the data source whose schema is managed
 * @param connections where the engine's connections come from
 */
record ManagedDataSource(DataSource dataSource, DataSource connections) {

	static ManagedDataSource of(DataSource dataSource) {
		return new ManagedDataSource(dataSource, dataSource);
	}

	/**
	 * Whether this is the same database, as far as can be told without a connection.
	 * @param other another data source
	 * @return whether the two share the instance or the JDBC URL
	 */
	boolean leadsToSameDatabaseAs(DataSource other) {
		if (other.equals(this.dataSource) || other.equals(this.connections)) {
			return true;
		}
		String url = JdbcUrl.of(other);
		return url != null && (url.equals(JdbcUrl.of(this.dataSource)) || url.equals(JdbcUrl.of(this.connections)));
	}

	boolean manages(DataSource other) {
		return Objects.equals(this.dataSource, other);
	}

}
