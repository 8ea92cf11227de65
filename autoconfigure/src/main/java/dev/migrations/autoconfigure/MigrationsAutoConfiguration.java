package dev.migrations.autoconfigure;

import javax.sql.DataSource;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationEngineBuilder;
import dev.migrations.run.MigrationListener;
import dev.migrations.session.Passwords;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for migrations.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass(MigrationEngine.class)
@Conditional({ OnEnabledCondition.class, MigrationsAutoConfiguration.DatabaseCondition.class })
@EnableConfigurationProperties(MigrationsProperties.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, JpaOrderConfiguration.class,
		MigrationToolConflictConfiguration.class })
@ImportRuntimeHints(MigrationsAutoConfiguration.DefaultLocationRuntimeHints.class)
public final class MigrationsAutoConfiguration {

	@Bean
	static BlankPropertiesBindHandlerAdvisor migrationsBlankPropertiesBindHandlerAdvisor(Environment environment) {
		return new BlankPropertiesBindHandlerAdvisor(environment);
	}

	@Bean
	MigrationsSchemaManagementProvider migrationsSchemaManagementProvider(
			ObjectProvider<ManagedDataSource> managedDataSources) {
		return new MigrationsSchemaManagementProvider(managedDataSources);
	}

	@Bean
	@Lazy(false)
	@ConditionalOnBean(value = MigrationEngine.class, search = SearchStrategy.CURRENT)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	MigrationInitializer migrationInitializer(ListableBeanFactory beanFactory, MigrationsProperties properties) {
		return new MigrationInitializer(beanFactory, properties);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(MigrationEngine.class)
	static class EngineConfiguration {

		@Bean
		@ConditionalOnMissingBean(MigrationsConnectionDetails.class)
		PropertiesMigrationsConnectionDetails migrationsConnectionDetails(MigrationsProperties properties) {
			return new PropertiesMigrationsConnectionDetails(properties);
		}

		@Bean
		ManagedDataSource migrationsManagedDataSource(ListableBeanFactory beanFactory,
				MigrationsConnectionDetails connectionDetails,
				@MigrationsDataSource ObjectProvider<DataSource> migrationsDataSource,
				ObjectProvider<DataSource> dataSource) {
			return new ManagedDataSourceResolver(beanFactory, connectionDetails).resolve(migrationsDataSource,
					dataSource);
		}

		@Bean
		Passwords migrationsPasswords(ObjectProvider<MigrationsConnectionDetails> migrations,
				ObjectProvider<JdbcConnectionDetails> application, Environment environment) {
			return new ConfiguredPasswords(migrations, application, environment);
		}

		@Bean
		MigrationEngine migrationEngine(ObjectProvider<ManagedDataSource> migrationsManagedDataSource,
				Passwords migrationsPasswords, MigrationsProperties properties, ResourceLoader resourceLoader,
				ObjectProvider<MigrationListener> listeners,
				ObjectProvider<MigrationEngineBuilderCustomizer> customizers) {
			MigrationEngineBuilder builder = MigrationEngine
				.builder(new LazyDataSource(() -> migrationsManagedDataSource.getObject().connections()))
				.passwords(migrationsPasswords)
				.locations(properties.locations())
				.packages(properties.packages())
				.resourceLoader(resourceLoader)
				.placeholders(properties.placeholders())
				.schema(properties.schema())
				.versionTable(properties.versionTable())
				.historyTable(properties.historyTable())
				.transaction(properties.transaction())
				.target(properties.target())
				.onChecksumMismatch(properties.onChecksumMismatch())
				.lockMode(properties.lock().mode())
				.lockTimeout(properties.lock().timeout())
				.ddlLockTimeout(properties.ddl().lockTimeout())
				.ddlRetries(properties.ddl().retries())
				.role(properties.role());
			listeners.orderedStream().forEach(builder::listener);
			customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
			return builder.build();
		}

	}

	/**
	 * Matches when there is a database to migrate.
	 */
	static final class DatabaseCondition extends AnyNestedCondition {

		DatabaseCondition() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(DataSource.class)
		private static final class DataSourceBean {

		}

		@ConditionalOnBean(MigrationsConnectionDetails.class)
		private static final class ConnectionDetailsBean {

		}

		@ConditionalOnBean(MigrationEngine.class)
		private static final class EngineBean {

		}

		@Conditional(UrlCondition.class)
		private static final class Url {

		}

	}

	/**
	 * Matches when there is a URL, which a blank one is not.
	 */
	static final class UrlCondition implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty("migrations.url"));
		}

	}

	/**
	 * Keeps the revision files of the default location in a native image.
	 */
	static final class DefaultLocationRuntimeHints implements RuntimeHintsRegistrar {

		@Override
		public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
			hints.resources().registerPattern("db/migrations/**");
		}

	}

}
