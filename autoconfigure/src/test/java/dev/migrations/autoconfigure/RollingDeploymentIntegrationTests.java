package dev.migrations.autoconfigure;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.autoconfigure.actuate.EngineDescriptor;
import dev.migrations.autoconfigure.actuate.MigrationsEndpoint;
import dev.migrations.autoconfigure.actuate.MigrationsEndpointAutoConfiguration;
import dev.migrations.autoconfigure.actuate.RevisionDescriptor;
import dev.migrations.command.EngineProblem;
import dev.migrations.command.UnknownAppliedRevisionException;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Refusals;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for pods of two versions of an application on one database.
 */
@ExtendWith(OutputCaptureExtension.class)
class RollingDeploymentIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder older;

	private ScriptFolder newer;

	@BeforeEach
	void writeBothVersions(@TempDir Path older, @TempDir Path newer) {
		this.older = new ScriptFolder(older).revision("aaaa1", "", "").revision("bbbb2 <- aaaa1", "", "");
		this.newer = new ScriptFolder(newer).revision("aaaa1", "", "")
			.revision("bbbb2 <- aaaa1", "", "")
			.revision("cccc3 <- bbbb2", "", "")
			.revision("dddd4 <- cccc3", "", "");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void startsOnANewerDatabase(boolean autoUpgrade, CapturedOutput output) {
		runner(this.newer).run((context) -> assertThat(context).hasNotFailed());
		runner(this.older).withPropertyValues("migrations.auto-upgrade=" + autoUpgrade, "migrations.when-behind=fail")
			.run((context) -> {
				assertThat(output).containsOnlyOnce("The database is at 'dddd4', which no script describes")
					.doesNotContain("pending");
				EngineDescriptor engine = engine(context);
				assertThat(engine.current()).containsExactly("dddd4");
				assertThat(engine.heads()).containsExactly("bbbb2");
				assertThat(engine.upToDate()).isTrue();
				assertThat(engine.pending()).isEmpty();
				assertThat(engine.revisions())
					.extracting(RevisionDescriptor::revision, RevisionDescriptor::downRevisions,
							RevisionDescriptor::message, RevisionDescriptor::state)
					.containsExactly(tuple("dddd4", List.of("cccc3"), "dddd4", "unknown"),
							tuple("cccc3", List.of("bbbb2"), "cccc3", "unknown"),
							tuple("bbbb2", List.of("aaaa1"), "bbbb2", "applied"),
							tuple("aaaa1", List.of(), "aaaa1", "applied"));
			});
	}

	@ParameterizedTest
	@CsvSource({ "true, warn", "false, warn", "false, ignore" })
	void doesNotStartOnANewerDatabaseWhenToldSo(boolean autoUpgrade, String whenBehind) {
		runner(this.newer).run((context) -> assertThat(context).hasNotFailed());
		runner(this.older)
			.withPropertyValues("migrations.unknown-revision=fail", "migrations.auto-upgrade=" + autoUpgrade,
					"migrations.when-behind=" + whenBehind)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(UnknownAppliedRevisionException.class,
						(ex) -> assertThat(ex.getRevisions()).containsExactly("dddd4")));
	}

	@Test
	void doesNotStartOnAnOlderDatabaseWhenToldSo() {
		runner(this.older).run((context) -> assertThat(context).hasNotFailed());
		runner(this.newer).withPropertyValues("migrations.auto-upgrade=false", "migrations.when-behind=fail")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(PendingRevisionsException.class, (ex) -> {
					assertThat(ex.getFact()).contains("'cccc3' (file:", "'dddd4' (file:").doesNotContain("bbbb2");
					assertThat(ex.getRemedy()).startsWith("Run 'migrations upgrade'");
				}));
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).containsExactly("bbbb2");
	}

	@Test
	void saysWhatIsPendingBesideWhatIsUnknown(CapturedOutput output) {
		runner(this.newer).run((context) -> assertThat(context).hasNotFailed());
		this.older.revision("eeee5 <- aaaa1", "CREATE TABLE e (id int);", "");
		runner(this.older).run((context) -> {
			assertThat(output).contains("Nothing is applied, though 'eeee5' (file:").contains("eeee5.sql) is pending.");
			EngineDescriptor engine = engine(context);
			assertThat(engine.upToDate()).isFalse();
			assertThat(engine.pending()).extracting(RevisionDescriptor::revision).containsExactly("eeee5");
			assertThat(this.database.query("SELECT tablename FROM pg_tables WHERE tablename = 'e'")).isEmpty();
		});
		runner(this.older).withPropertyValues("migrations.auto-upgrade=false", "migrations.when-behind=fail")
			.run((context) -> assertThat(context).getFailure().hasRootCauseInstanceOf(PendingRevisionsException.class));
	}

	@ParameterizedTest
	@CsvSource({ "true, warn", "false, warn" })
	void doesNotStartOnTheTablesOfAnotherApplication(boolean autoUpgrade, String unknownRevision, @TempDir Path other) {
		ScriptFolder another = new ScriptFolder(other).revision("xxxx1", "", "").revision("yyyy2 <- xxxx1", "", "");
		runner(another).run((context) -> assertThat(context).hasNotFailed());
		runner(this.older)
			.withPropertyValues("migrations.unknown-revision=" + unknownRevision,
					"migrations.auto-upgrade=" + autoUpgrade)
			.run((context) -> assertThat(context).getFailure().rootCause().satisfies((ex) -> {
				EngineProblem problem = Refusals.problem(ex, EngineProblem.ForeignHistory.class);
				assertThat(problem.fact()).contains("'public.migrations_version' holds 'yyyy2'");
				assertThat(problem.remedy()).contains("'migrations.schema'", "'migrations.version-table'");
			}));
	}

	@Test
	void showsTheRowsOfAnotherApplication(@TempDir Path other) {
		ScriptFolder another = new ScriptFolder(other).revision("xxxx1", "", "");
		runner(another).run((context) -> assertThat(context).hasNotFailed());
		runner(this.older).withPropertyValues("migrations.auto-upgrade=false", "migrations.when-behind=ignore")
			.run((context) -> {
				assertThat(engine(context).current()).containsExactly("xxxx1");
				assertThat(engine(context).upToDate()).isFalse();
			});
	}

	private static EngineDescriptor engine(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed();
		return context.getBean(MigrationsEndpoint.class)
			.migrations(null)
			.contexts()
			.get("shop")
			.migrationEngines()
			.get("migrationEngine");
	}

	private ApplicationContextRunner runner(ScriptFolder folder) {
		return new ApplicationContextRunner().withInitializer((context) -> context.setId("shop"))
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					MigrationsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class))
			.withPropertyValues("management.endpoints.web.exposure.include=migrations",
					"spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
					"migrations.locations=" + folder.location());
	}

}
