package dev.migrations.test;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * The ways in which the driver can talk to the server.
 */
public final class DriverModes {

	private DriverModes() {
	}

	/**
	 * A data source of a database.
	 * @param database the database
	 * @param mode parameters of its URL
	 * @return opens a new connection each time
	 */
	public static DataSource dataSource(TestDatabase database, String mode) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(database.url() + "?" + mode);
		dataSource.setUser("postgres");
		return dataSource;
	}

}
