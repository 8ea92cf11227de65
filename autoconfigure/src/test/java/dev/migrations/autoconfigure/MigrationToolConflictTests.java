package dev.migrations.autoconfigure;

import java.util.Locale;

import javax.sql.DataSource;

import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationToolConflictPostProcessor}.
 */
class MigrationToolConflictTests {

	private static final DataSource dataSource = postgres("jdbc:postgresql://localhost/shop", "app");

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withUserConfiguration(MigrationToolConflictConfiguration.class)
		.withBean(ManagedDataSource.class, () -> ManagedDataSource.of(dataSource));

	@Test
	void refusesFlywayOnSameDataSource() {
		this.contextRunner.withBean("flyway", Flyway.class, () -> flyway(dataSource))
			.run((context) -> assertConflict(context, "Flyway", "spring.flyway.enabled=false"));
	}

	@Test
	void refusesFlywayOnSameUrl() {
		this.contextRunner
			.withBean("flyway", Flyway.class, () -> flyway(postgres("jdbc:postgresql://localhost/shop", "owner")))
			.run((context) -> assertConflict(context, "Flyway", "spring.flyway.enabled=false"));
	}

	@Test
	void acceptsFlywayOnOtherDataSource() {
		this.contextRunner
			.withBean("flyway", Flyway.class, () -> flyway(postgres("jdbc:postgresql://localhost/other", "app")))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void refusesLiquibaseOnSameDataSourceBeforeItRuns() {
		this.contextRunner.withUserConfiguration(LiquibaseConfiguration.class)
			.run((context) -> assertConflict(context, "Liquibase", "spring.liquibase.enabled=false"));
	}

	private void assertConflict(AssertableApplicationContext context, String tool, String remedy) {
		assertThat(context).getFailure()
			.rootCause()
			.isInstanceOfSatisfying(MigrationToolConflictException.class, (ex) -> {
				assertThat(ex.getTool()).isEqualTo(tool);
				assertThat(ex.getBeanName()).isEqualTo(tool.toLowerCase(Locale.ROOT));
				assertThat(ex.getRemedy()).contains(remedy, "migrations.enabled=false");
			});
	}

	private static Flyway flyway(DataSource dataSource) {
		return Flyway.configure().dataSource(dataSource).load();
	}

	private static DataSource postgres(String url, String username) {
		return DataSourceBuilder.create().type(SimpleDriverDataSource.class).url(url).username(username).build();
	}

	@Configuration(proxyBeanMethods = false)
	static class LiquibaseConfiguration {

		@Bean
		SpringLiquibase liquibase() {
			SpringLiquibase liquibase = new SpringLiquibase();
			liquibase.setDataSource(dataSource);
			return liquibase;
		}

	}

}
