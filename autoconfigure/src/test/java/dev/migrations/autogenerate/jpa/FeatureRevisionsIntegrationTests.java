package dev.migrations.autogenerate.jpa;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.autoconfigure.commandline.CommandTester;
import dev.migrations.autogenerate.jpa.feature.FeatureApplication;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions of every mapping feature, from the entities to a database that Hibernate
 * accepts, and back.
 */
class FeatureRevisionsIntegrationTests {

	private static final String NOTHING = "No changes detected";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(ints = { 14, PostgresServer.DEFAULT_VERSION, 18 })
	void areGeneratedOnceAndSuitHibernate(int version) {
		TestDatabase database = PostgresServer.createDatabase(version);
		CommandTester commands = new CommandTester().application(FeatureApplication.class)
			.database(database)
			.folder(new ScriptFolder(this.directory))
			.property("migrations.autogenerate.scratch-url", database.url() + "?user=postgres");
		new ScriptFolder(this.directory).revision("views",
				"CREATE VIEW sales_per_shop AS SELECT 'x'::varchar AS shop, 1::bigint AS cents;",
				"DROP VIEW sales_per_shop;");
		Result first = commands.run("revision", "--autogenerate", "-m", "every feature");
		assertThat(first.code()).as(first.err()).isZero();
		assertThat(this.directory).isDirectoryContaining("glob:**.sql");
		Result second = commands.run("revision", "--autogenerate", "-m", "nothing");
		assertThat(second.out()).as(second.err()).contains(NOTHING);
		Result upgrade = commands.run("upgrade");
		assertThat(upgrade.code()).as(upgrade.err()).isZero();
		startValidating(database);
		Result check = commands.run("check", "--against", "database");
		assertThat(check.out()).as(check.err()).contains(NOTHING);
		assertThat(check.code()).isZero();
		Result downgrade = commands.run("downgrade", "base");
		assertThat(downgrade.code()).as(downgrade.err()).isZero();
		assertThat(leftovers(database)).isEmpty();
	}

	private void startValidating(TestDatabase database) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(FeatureApplication.class)
			.web(WebApplicationType.NONE)
			.properties("spring.jpa.hibernate.ddl-auto=validate", "spring.flyway.enabled=false",
					"spring.liquibase.enabled=false", "migrations.locations=file:" + this.directory,
					"spring.datasource.url=" + database.url(), "spring.datasource.username=postgres",
					"spring.datasource.hikari.maximum-pool-size=2")
			.run()) {
			assertThat(context.isActive()).isTrue();
		}
	}

	private static List<String> leftovers(TestDatabase database) {
		return database.query("""
				SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
					AND c.relname !~ '^migrations_' AND c.relkind IN ('r', 'S', 'v')""");
	}

}
