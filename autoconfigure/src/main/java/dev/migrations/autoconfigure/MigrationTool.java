package dev.migrations.autoconfigure;

/**
 * Another migration tool that Spring Boot knows.
 *
 * @param title what it is called
 * @param property the property that switches it off
 */
record MigrationTool(String title, String property) {

	static final MigrationTool FLYWAY = new MigrationTool("Flyway", "spring.flyway.enabled");

	static final MigrationTool LIQUIBASE = new MigrationTool("Liquibase", "spring.liquibase.enabled");

}
