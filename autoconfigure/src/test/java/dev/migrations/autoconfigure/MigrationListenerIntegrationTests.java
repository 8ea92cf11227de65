package dev.migrations.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.MigrationEngine;
import dev.migrations.revision.Plan;
import dev.migrations.run.MigrationListener;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that all listeners hear of each step: beans in their order, then those of
 * customizers.
 */
class MigrationListenerIntegrationTests {

	private static final List<String> heard = new ArrayList<>();

	private final TestDatabase database = PostgresServer.createDatabase();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
				"migrations.locations=classpath:revisions/person", "migrations.target=18f8");

	@Test
	void tellsBeansInOrderThenCustomizers() {
		heard.clear();
		this.contextRunner.withUserConfiguration(ListenersConfiguration.class)
			.run((context) -> assertThat(heard).containsExactly("first starts 1", "second starts 1",
					"customizer starts 1", "progress starts 1", "first ends 1", "second ends 1", "customizer ends 1",
					"progress ends 1"));
	}

	@Test
	void endsRunWithWhatAListenerThrows() {
		this.contextRunner.withBean(MigrationListener.class, () -> new MigrationListener() {

			@Override
			public void stepStarted(Plan plan, int index) {
				throw new IllegalStateException("Not today");
			}

		}).run((context) -> assertThat(context).getFailure().hasRootCauseMessage("Not today"));
		assertThat(this.database.query("SELECT tablename::text FROM pg_tables WHERE tablename = 'person'")).isEmpty();
	}

	@Test
	void leavesEngineOfUserAlone() {
		heard.clear();
		this.contextRunner.withUserConfiguration(ListenersConfiguration.class)
			.withBean(MigrationEngine.class, TestMigrationEngine::new)
			.run((context) -> assertThat(heard).isEmpty());
	}

	private static final class Recorder implements MigrationListener {

		private final String name;

		Recorder(String name) {
			this.name = name;
		}

		@Override
		public void stepStarted(Plan plan, int index) {
			heard.add(this.name + " starts " + plan.steps().size());
		}

		@Override
		public void stepFinished(Plan plan, int index, Duration duration) {
			heard.add(this.name + " ends " + plan.steps().size());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ListenersConfiguration {

		@Bean
		@Order(2)
		MigrationListener second() {
			return new Recorder("second");
		}

		@Bean
		@Order(1)
		MigrationListener first() {
			return new Recorder("first");
		}

		@Bean
		@Order(1)
		MigrationEngineBuilderCustomizer customizer() {
			return (builder) -> builder.listener(new Recorder("customizer"));
		}

		@Bean
		@Order(2)
		MigrationEngineBuilderCustomizer progress() {
			return (builder) -> builder.listener(new Recorder("progress"));
		}

	}

}
