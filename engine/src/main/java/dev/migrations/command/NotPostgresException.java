package dev.migrations.command;

import dev.migrations.MigrationException;

/**
 * Thrown when the data source leads to another database than PostgreSQL.
 */
public final class NotPostgresException extends MigrationException {

	private final String product;

	NotPostgresException(String product) {
		super("The data source leads to '%s', but migrations run on PostgreSQL only.".formatted(product),
				"Point 'spring.datasource.url' or 'migrations.url' at PostgreSQL, or switch off with 'migrations.enabled=false'.");
		this.product = product;
	}

	/**
	 * What the database calls itself.
	 * @return the product's name
	 */
	public String getProduct() {
		return this.product;
	}

}
