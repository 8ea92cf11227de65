package dev.migrations.autoconfigure.person;

import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The properties that lead a test slice to a fresh database.
 */
final class PersonDatabase {

	private PersonDatabase() {
	}

	static void register(DynamicPropertyRegistry registry) {
		TestDatabase database = PostgresServer.createDatabase();
		registry.add("spring.datasource.url", database::url);
		registry.add("spring.datasource.username", () -> "postgres");
		registry.add("spring.flyway.enabled", () -> "false");
		registry.add("spring.liquibase.enabled", () -> "false");
		registry.add("migrations.locations", () -> "classpath:revisions/person");
	}

}
