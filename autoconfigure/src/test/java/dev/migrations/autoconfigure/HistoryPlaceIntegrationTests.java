package dev.migrations.autoconfigure;

import java.nio.file.Path;

import dev.migrations.command.MigrationEngine;
import dev.migrations.store.TableProblem;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Refusals;
import dev.migrations.test.Role;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for starts of an application whose search path, rights or tables have changed.
 */
@ExtendWith(OutputCaptureExtension.class)
class HistoryPlaceIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private Role role;

	private ScriptFolder folder;

	@BeforeEach
	void start(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory).revision("aaaa1", "CREATE TABLE a (id int);", null);
		this.role = Role.create(this.database, "shop");
		this.database.execute("GRANT ALL ON SCHEMA public TO " + this.role.name());
		runner().run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void startsWhenASchemaNamedLikeTheUserHasAppeared(boolean autoUpgrade, CapturedOutput output) {
		this.database.execute("CREATE SCHEMA AUTHORIZATION " + this.role.name());
		runner().withPropertyValues("migrations.auto-upgrade=" + autoUpgrade, "migrations.when-behind=fail")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(MigrationEngine.class).current()).containsExactly("aaaa1");
				assertThat(output.getOut().contains("'migrations.schema=public'")).isEqualTo(autoUpgrade);
			});
		assertThat(this.database.query("SELECT schemaname::text FROM pg_tables WHERE tablename LIKE 'migrations%'"))
			.containsOnly("public");
	}

	@Test
	void doesNotStartOnAnEmptyVersionTableInFrontOfAFullOne() {
		this.database.execute("CREATE SCHEMA AUTHORIZATION " + this.role.name());
		this.database.execute("CREATE TABLE " + this.role.name() + ".migrations_version (version_num varchar(128))");
		this.database.execute("ALTER TABLE %s.migrations_version OWNER TO %<s".formatted(this.role.name()));
		runner().run((context) -> assertThat(context).getFailure()
			.rootCause()
			.satisfies((ex) -> Refusals.problem(ex, TableProblem.AmbiguousTables.class))
			.hasMessageContainingAll("'" + this.role.name() + ".migrations_version' (empty)",
					"'public.migrations_version' (at 'aaaa1')", "'migrations.schema'"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void doesNotStartWhileAPolicyHidesRows(boolean autoUpgrade) {
		this.database.execute("ALTER TABLE migrations_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
		runner().withPropertyValues("migrations.auto-upgrade=" + autoUpgrade)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.satisfies((ex) -> Refusals.problem(ex, TableProblem.UntrustedTable.class)));
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.database.url(),
					"spring.datasource.username=" + this.role.name(), "migrations.locations=" + this.folder.location());
	}

}
