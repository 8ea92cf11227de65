package dev.migrations.autoconfigure;

import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks out for other migration tools on the same data source.
 */
@Configuration(proxyBeanMethods = false)
class MigrationToolConflictConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Flyway.class)
	static class FlywayConfiguration {

		@Bean
		static MigrationToolConflictPostProcessor<Flyway> migrationsFlywayConflictPostProcessor(
				ObjectProvider<ManagedDataSource> managedDataSources) {
			return new MigrationToolConflictPostProcessor<>(MigrationTool.FLYWAY, Flyway.class,
					(flyway) -> flyway.getConfiguration().getDataSource(), managedDataSources);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(SpringLiquibase.class)
	static class LiquibaseConfiguration {

		@Bean
		static MigrationToolConflictPostProcessor<SpringLiquibase> migrationsLiquibaseConflictPostProcessor(
				ObjectProvider<ManagedDataSource> managedDataSources) {
			return new MigrationToolConflictPostProcessor<>(MigrationTool.LIQUIBASE, SpringLiquibase.class,
					SpringLiquibase::getDataSource, managedDataSources);
		}

	}

}
