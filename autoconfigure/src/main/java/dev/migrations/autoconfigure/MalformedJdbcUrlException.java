package dev.migrations.autoconfigure;

import dev.migrations.MigrationException;

/**
 * Thrown when a JDBC URL is malformed, before the driver sees it: the driver logs such a
 * URL, and repeats it in its errors, with the password that may be in it.
 */
public final class MalformedJdbcUrlException extends MigrationException {

	private final String origin;

	MalformedJdbcUrlException(String origin) {
		super("The JDBC URL of %s is malformed; it is not shown, since a password may be in it.".formatted(origin),
				"Write 'jdbc:postgresql://host:port/database', a percent sign as '%25', and user and password as "
						+ "properties of their own.");
		this.origin = origin;
	}

	/**
	 * Where the URL comes from.
	 * @return a property, or what is known of the data source
	 */
	public String getOrigin() {
		return this.origin;
	}

}
