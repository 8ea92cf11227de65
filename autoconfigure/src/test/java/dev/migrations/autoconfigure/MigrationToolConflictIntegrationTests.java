package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a start beside another migration tool on the same database.
 */
class MigrationToolConflictIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
				"migrations.locations=classpath:revisions/person");

	@Test
	void refusesFlywayOnSameDataSource() {
		assertRefuses(FlywayAutoConfiguration.class);
	}

	@Test
	void refusesFlywayWithOwnUserOnSameDataSource() {
		assertRefuses(FlywayAutoConfiguration.class, "spring.flyway.user=owner");
	}

	@Test
	void refusesLiquibaseOnSameDataSource() {
		assertRefuses(LiquibaseAutoConfiguration.class);
	}

	@Test
	void acceptsFlywayThatIsSwitchedOff() {
		this.contextRunner.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
			.withPropertyValues("spring.flyway.enabled=false")
			.run((context) -> assertThat(tables()).contains("person"));
	}

	private void assertRefuses(Class<?> tool, String... properties) {
		this.contextRunner.withConfiguration(AutoConfigurations.of(tool))
			.withPropertyValues(properties)
			.run((context) -> {
				assertThat(context).getFailure().hasRootCauseInstanceOf(MigrationToolConflictException.class);
				assertThat(tables()).isEmpty();
			});
	}

	private List<String> tables() {
		return this.database.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'");
	}

}
