package dev.migrations.autogenerate.jpa;

import dev.migrations.MigrationException;

/**
 * Thrown when the application has no entities to compare with.
 */
public final class EntitiesMissingException extends MigrationException {

	private EntitiesMissingException(String fact, String remedy) {
		super(fact, remedy);
	}

	static EntitiesMissingException withoutJpa() {
		return new EntitiesMissingException("There are no JPA entities: Hibernate is not on the class path.",
				"Add 'spring-boot-starter-data-jpa', or write the revision by hand: leave out '--autogenerate'.");
	}

	static EntitiesMissingException withoutEntityManagerFactory() {
		return new EntitiesMissingException(
				"There are no JPA entities: the application has no bean of type 'EntityManagerFactory'.",
				"Look with '--debug' why Spring Boot configures none, or write the revision by hand: leave out"
						+ " '--autogenerate'.");
	}

}
