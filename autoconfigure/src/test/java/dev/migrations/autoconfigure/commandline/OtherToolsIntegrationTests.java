package dev.migrations.autoconfigure.commandline;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that commands that change the database refuse other migration tools as a start
 * does.
 */
class OtherToolsIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory).revision("aaaa1", "CREATE TABLE person (id bigint)",
				"DROP TABLE person");
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade", "upgrade +1", "downgrade base", "stamp head", "stamp --checksums", "resume",
			"resume --done", "ensure-version" })
	void refuseFlyway(String command) {
		Result result = tester(FlywayApplication.class).run(command.split(" "));
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).contains("Flyway ('flyway') and the migration engine would both change the schema")
			.contains("'spring.flyway.enabled=false'");
		assertThat(tables()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade", "downgrade base", "stamp head", "resume", "ensure-version" })
	void refuseLiquibase(String command) {
		Result result = tester(LiquibaseApplication.class).run(command.split(" "));
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).contains("Liquibase ('liquibase')").contains("'spring.liquibase.enabled=false'");
		assertThat(tables()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "current", "history", "heads", "upgrade --dry-run", "upgrade --sql" })
	void lookBesideOtherTools(String command) {
		assertThat(tester(FlywayApplication.class).run(command.split(" ")).code()).isZero();
		assertThat(tester(LiquibaseApplication.class).run(command.split(" ")).code()).isZero();
		assertThat(tables()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(classes = { FlywayApplication.class, LiquibaseApplication.class })
	void upgradeBesideToolThatIsSwitchedOff(Class<?> application) {
		Result result = tester(application).property("spring.flyway.enabled", false)
			.property("spring.liquibase.enabled", false)
			.run("upgrade");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(tables()).contains("person");
	}

	@ParameterizedTest
	@ValueSource(classes = { FlywayApplication.class, LiquibaseApplication.class })
	void upgradeBesideToolOfAnotherDatabaseWhichDoesNothing(Class<?> application) {
		TestDatabase other = PostgresServer.createDatabase();
		Result result = tester(application).property("spring.flyway.url", other.url())
			.property("spring.flyway.user", "postgres")
			.property("spring.liquibase.url", other.url())
			.property("spring.liquibase.user", "postgres")
			.run("upgrade");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(tables()).contains("person");
		assertThat(other.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'")).isEmpty();
	}

	@Test
	void refuseBothInOneLine() {
		Result result = tester(BothApplication.class).run("upgrade");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err().lines().filter((line) -> line.startsWith("error:"))).hasSize(1);
		assertThat(tables()).isEmpty();
	}

	private CommandTester tester(Class<?> application) {
		return new CommandTester().application(application).database(this.database).folder(this.folder);
	}

	private List<String> tables() {
		return this.database.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
			MigrationsAutoConfiguration.class })
	static class FlywayApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
			MigrationsAutoConfiguration.class })
	static class LiquibaseApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
			LiquibaseAutoConfiguration.class, MigrationsAutoConfiguration.class })
	static class BothApplication {

	}

}
