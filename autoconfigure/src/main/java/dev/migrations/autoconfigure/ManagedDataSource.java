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
public record ManagedDataSource(DataSource dataSource, DataSource connections) {

	static ManagedDataSource of(DataSource dataSource) {
		return new ManagedDataSource(dataSource, dataSource);
	}

	/**
	 * Whether this is the same database, as far as can be told without a connection.
	 * @param other another data source
	 * @return whether the two share the instance or the JDBC URL
	 */
	public boolean leadsToSameDatabaseAs(DataSource other) {
		if (other.equals(this.dataSource) || other.equals(this.connections)) {
			return true;
		}
		String url = JdbcUrl.of(other);
		return url != null && (url.equals(JdbcUrl.of(this.dataSource)) || url.equals(JdbcUrl.of(this.connections)));
	}

	/**
	 * Whether this may be the same database: it is, or the JDBC URL of one of the two is
	 * not known.
	 * @param other another data source
	 * @return whether the two cannot be told apart
	 */
	public boolean mayLeadToSameDatabaseAs(DataSource other) {
		return leadsToSameDatabaseAs(other) || JdbcUrl.of(other) == null || JdbcUrl.of(this.dataSource) == null;
	}

	boolean manages(DataSource other) {
		return Objects.equals(this.dataSource, other);
	}

}
