package dev.migrations.autoconfigure;

import dev.migrations.MigrationException;

/**
 * Thrown when migrations would have to wait for JPA, which waits for the migrations.
 */
public class JpaFirstException extends MigrationException {

	private final String beanName;

	JpaFirstException(String initializer, String beanName) {
		super("The migrations ('" + initializer + "') run before JPA but wait for '" + beanName
				+ "', which waits for JPA.",
				"Set 'spring.jpa.defer-datasource-initialization=false', or let '" + beanName
						+ "' not depend on an entity manager factory.");
		this.beanName = beanName;
	}

	/**
	 * What the migrations wait for.
	 * @return the bean name
	 */
	public String getBeanName() {
		return this.beanName;
	}

}
