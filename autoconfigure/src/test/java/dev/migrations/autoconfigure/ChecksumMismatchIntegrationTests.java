package dev.migrations.autoconfigure;

import java.nio.file.Path;

import dev.migrations.autoconfigure.actuate.EngineDescriptor;
import dev.migrations.autoconfigure.actuate.MigrationsEndpoint;
import dev.migrations.autoconfigure.actuate.MigrationsEndpointAutoConfiguration;
import dev.migrations.autoconfigure.actuate.RevisionDescriptor;
import dev.migrations.command.ChecksumMismatchException;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for a start with changed files of applied revisions.
 */
@ExtendWith(OutputCaptureExtension.class)
class ChecksumMismatchIntegrationTests {

	private static final String WARNING = "The file of an applied revision has changed since: 'aaaa1' (file:";

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	private ApplicationContextRunner runner;

	@BeforeEach
	void changeAnAppliedFile(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory).revision("aaaa1", "SELECT 1;", "");
		this.runner = new ApplicationContextRunner().withInitializer((context) -> context.setId("shop"))
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					MigrationsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class))
			.withPropertyValues("management.endpoints.web.exposure.include=migrations",
					"spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
					"migrations.locations=" + this.folder.location());
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.folder.revision("aaaa1", "SELECT 2;", "");
	}

	@Test
	void warnsAndStarts(CapturedOutput output) {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).containsOnlyOnce(WARNING).contains("migrations stamp --checksums");
		});
	}

	@Test
	void warnsAndStartsWithoutAutoUpgrade(CapturedOutput output) {
		this.runner.withPropertyValues("migrations.auto-upgrade=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).containsOnlyOnce(WARNING).contains("migrations stamp --checksums");
		});
	}

	@Test
	void failsAtHead() {
		assertFails(this.runner);
	}

	@Test
	void failsBeforeAnythingIsApplied() {
		this.folder.revision("bbbb2 <- aaaa1", "CREATE TABLE b (id int);", "");
		assertFails(this.runner);
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).containsExactly("aaaa1");
		assertThat(this.database.query("SELECT relname FROM pg_class WHERE relname = 'b'")).isEmpty();
	}

	@Test
	void failsWithoutAutoUpgrade() {
		assertFails(this.runner.withPropertyValues("migrations.auto-upgrade=false"));
		assertFails(this.runner.withPropertyValues("migrations.auto-upgrade=false", "migrations.when-behind=ignore"));
	}

	@Test
	void showsChangedRevisions() {
		this.folder.revision("bbbb2 <- aaaa1", "CREATE TABLE b (id int);", "");
		this.runner.run((context) -> {
			EngineDescriptor engine = context.getBean(MigrationsEndpoint.class)
				.migrations(null)
				.contexts()
				.get("shop")
				.migrationEngines()
				.get("migrationEngine");
			assertThat(engine.upToDate()).isTrue();
			assertThat(engine.revisions()).extracting(RevisionDescriptor::revision, RevisionDescriptor::changed)
				.containsExactly(tuple("bbbb2", false), tuple("aaaa1", true));
		});
	}

	private static void assertFails(ApplicationContextRunner runner) {
		runner.withPropertyValues("migrations.on-checksum-mismatch=fail")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(ChecksumMismatchException.class,
						(ex) -> assertThat(ex.getRevisions()).singleElement()
							.satisfies((revision) -> assertThat(revision.revision()).isEqualTo("aaaa1"))));
	}

}
