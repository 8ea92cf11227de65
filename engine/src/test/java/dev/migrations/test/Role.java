package dev.migrations.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * A role that may log in, and no more than {@code PUBLIC} may.
 *
 * @param database a database on the role's server
 * @param name its name
 */
public record Role(TestDatabase database, String name) {

	/**
	 * Create a role for a database.
	 * @param database the database
	 * @param suffix what follows the database's name in the role's
	 * @return the role
	 */
	public static Role create(TestDatabase database, String suffix) {
		String name = database.name() + "_" + suffix;
		database.execute("CREATE ROLE %s LOGIN".formatted(name));
		return new Role(database, name);
	}

	/**
	 * Let the server ask the role for a password; it asks no other.
	 * @param password the password
	 * @return this role
	 */
	public Role password(String password) {
		this.database.execute("ALTER ROLE %s PASSWORD '%s'".formatted(this.name, password));
		Path file = Path.of(this.database.query("SHOW hba_file").get(0));
		try {
			Files.writeString(file, "host all %s all scram-sha-256\n".formatted(this.name) + Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.database.query("SELECT pg_reload_conf()::text");
		return this;
	}

	/**
	 * A data source of this role without a password.
	 * @return the data source
	 */
	public DataSource dataSource() {
		return dataSource("");
	}

	/**
	 * A data source of this role.
	 * @param password the password
	 * @return the data source
	 */
	public DataSource dataSource(String password) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(this.database.url());
		dataSource.setUser(this.name);
		dataSource.setPassword(password);
		return dataSource;
	}

}
