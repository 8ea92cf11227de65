package dev.migrations.autoconfigure.actuate;

import java.util.List;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.actuate.ContextsDescriptor.ContextDescriptor;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link MigrationsEndpoint} with a real database.
 */
class MigrationsEndpointIntegrationTests {

	private static final String REVISION = "18f8cd9baed4";

	private final TestDatabase database = PostgresServer.createDatabase();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withInitializer((context) -> context.setId("shop"))
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class,
				MigrationsEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=migrations",
				"spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
				"migrations.locations=classpath:revisions/person");

	@Test
	void showsUpgradedDatabase() {
		this.contextRunner.run((context) -> {
			EngineDescriptor engine = only(context.getBean(MigrationsEndpoint.class).migrations(null));
			assertThat(engine.current()).containsExactly(REVISION);
			assertThat(engine.heads()).containsExactly(REVISION);
			assertThat(engine.upToDate()).isTrue();
			assertThat(engine.pending()).isEmpty();
			assertThat(engine.applied()).extracting(HistoryDescriptor::revision, HistoryDescriptor::direction)
				.containsExactly(tuple(REVISION, "upgrade"));
			assertThat(engine.revisions()).extracting(RevisionDescriptor::state).containsExactly("applied");
		});
	}

	@Test
	void limitsHistory() {
		this.contextRunner
			.run((context) -> assertThat(only(context.getBean(MigrationsEndpoint.class).migrations(0)).applied())
				.isEmpty());
	}

	@Test
	void createsNothing() {
		this.contextRunner.withPropertyValues("migrations.auto-upgrade=false").run((context) -> {
			EngineDescriptor engine = only(context.getBean(MigrationsEndpoint.class).migrations(null));
			assertThat(engine.upToDate()).isFalse();
			assertThat(engine.pending()).extracting(RevisionDescriptor::revision).containsExactly(REVISION);
			assertThat(engine.applied()).isEmpty();
			assertThat(this.database.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"))
				.isEmpty();
		});
	}

	@Test
	void showsSql() {
		this.contextRunner.withPropertyValues("migrations.endpoint.show-sql=true").run((context) -> {
			ContextsDescriptor<RevisionDescriptor> found = context.getBean(MigrationsEndpoint.class).revision("18f8");
			assertThat(found).isNotNull();
			assertThat(only(found).sql()).contains("CREATE TABLE person", "DROP TABLE person");
		});
	}

	private static <T> T only(ContextsDescriptor<T> descriptor) {
		ContextDescriptor<T> context = descriptor.contexts().get("shop");
		assertThat(context.migrationEngines()).containsOnlyKeys("migrationEngine");
		return List.copyOf(context.migrationEngines().values()).get(0);
	}

}
