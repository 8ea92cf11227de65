package dev.migrations.autoconfigure;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ManagedDataSource} as configuration makes it.
 */
class ManagedDataSourceTests {

	private static final String URL = "jdbc:postgresql://localhost/shop";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + URL, "spring.datasource.username=app",
				"spring.datasource.password=app-password", "migrations.auto-upgrade=false",
				"migrations.when-behind=ignore")
		.withInitializer(
				(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()));

	private final ApplicationContextRunner dataSourceRunner = this.contextRunner
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));

	@Test
	void isDataSourceOfApplication() {
		this.dataSourceRunner.run((context) -> {
			DataSource dataSource = context.getBean(DataSource.class);
			assertThat(managed(context)).isEqualTo(ManagedDataSource.of(dataSource));
			assertThat(management(context, dataSource)).isEqualTo(SchemaManagement.MANAGED);
		});
	}

	@Test
	void connectsWithOwnCredentialsToDataSourceOfApplication() {
		this.dataSourceRunner.withPropertyValues("migrations.username=owner", "migrations.password=owner-password")
			.run((context) -> {
				DataSource dataSource = context.getBean(DataSource.class);
				assertThat(managed(context).dataSource()).isSameAs(dataSource);
				assertConnects(managed(context), URL, "owner", "owner-password");
				assertThat(management(context, dataSource)).isEqualTo(SchemaManagement.MANAGED);
			});
	}

	@Test
	void connectsWithOwnPasswordToDataSourceOfApplication() {
		this.dataSourceRunner.withPropertyValues("migrations.password=other")
			.run((context) -> assertConnects(managed(context), URL, "app", "other"));
	}

	@Test
	void connectsToOwnUrl() {
		String url = "jdbc:postgresql://direct/shop";
		this.dataSourceRunner
			.withPropertyValues("migrations.url=" + url, "migrations.username=owner",
					"migrations.password=owner-password")
			.run((context) -> {
				assertConnects(managed(context), url, "owner", "owner-password");
				assertThat(management(context, context.getBean(DataSource.class)))
					.isEqualTo(SchemaManagement.UNMANAGED);
			});
	}

	@Test
	void needsNoDataSourceWithOwnUrl() {
		this.contextRunner.withPropertyValues("migrations.url=" + URL)
			.run((context) -> assertThat(JdbcUrl.of(managed(context).connections())).isEqualTo(URL));
	}

	@Test
	void connectsWithDriverOfProperties() {
		this.contextRunner
			.withPropertyValues("migrations.url=" + URL, "migrations.driver-class-name=" + OtherDriver.class.getName())
			.run((context) -> assertThat(((SimpleDriverDataSource) managed(context).connections()).getDriver())
				.isInstanceOf(OtherDriver.class));
	}

	@Test
	void doesNotWaitForEverForALoginThatNobodyAnswers() {
		this.contextRunner.withPropertyValues("migrations.url=" + URL)
			.run((context) -> assertThat(
					((SimpleDriverDataSource) managed(context).connections()).getConnectionProperties())
				.containsEntry("loginTimeout", "20"));
		this.contextRunner
			.withPropertyValues("migrations.url=jdbc:other:shop",
					"migrations.driver-class-name=" + OtherDriver.class.getName())
			.run((context) -> assertThat(
					((SimpleDriverDataSource) managed(context).connections()).getConnectionProperties())
				.isNull());
	}

	@Test
	void connectsWithConnectionDetailsOfUser() {
		this.contextRunner.withBean(MigrationsConnectionDetails.class, OwnConnectionDetails::new)
			.withPropertyValues("migrations.url=jdbc:postgresql://ignored/shop")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(PropertiesMigrationsConnectionDetails.class);
				assertConnects(managed(context), URL, "details", "details-password");
			});
	}

	@Test
	void isQualifiedDataSource() {
		this.dataSourceRunner.withUserConfiguration(QualifiedDataSourceConfiguration.class)
			.withPropertyValues("migrations.url=jdbc:postgresql://ignored/shop")
			.run((context) -> {
				DataSource qualified = context.getBean("qualified", DataSource.class);
				assertThat(managed(context)).isEqualTo(ManagedDataSource.of(qualified));
				assertThat(management(context, context.getBean(HikariDataSource.class)))
					.isEqualTo(SchemaManagement.UNMANAGED);
			});
	}

	@Test
	void tellsNoUrlOfDataSourceWithoutOne() {
		assertThat(JdbcUrl.of(new RoutingDataSource())).isNull();
	}

	private static ManagedDataSource managed(ApplicationContext context) {
		return context.getBean(ManagedDataSource.class);
	}

	private static SchemaManagement management(ApplicationContext context, DataSource dataSource) {
		return context.getBean(SchemaManagementProvider.class).getSchemaManagement(dataSource);
	}

	private static void assertConnects(ManagedDataSource managed, String url, String username, String password) {
		assertThat(managed.connections()).isInstanceOfSatisfying(SimpleDriverDataSource.class, (dataSource) -> {
			assertThat(dataSource.getUrl()).isEqualTo(url);
			assertThat(dataSource.getUsername()).isEqualTo(username);
			assertThat(dataSource.getPassword()).isEqualTo(password);
		});
	}

	public static class OtherDriver extends Driver {

	}

	private static final class RoutingDataSource extends AbstractRoutingDataSource {

		@Override
		protected Object determineCurrentLookupKey() {
			return "none";
		}

	}

	private static final class OwnConnectionDetails implements MigrationsConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return URL;
		}

		@Override
		public String getUsername() {
			return "details";
		}

		@Override
		public String getPassword() {
			return "details-password";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedDataSourceConfiguration {

		@MigrationsDataSource
		@Bean(defaultCandidate = false)
		DataSource qualified() {
			return new SimpleDriverDataSource();
		}

	}

}
