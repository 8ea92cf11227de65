package dev.migrations.autoconfigure.commandline;

import java.nio.file.Path;
import java.util.regex.Pattern;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for control characters and marks of the direction of writing in rows, server
 * messages, scripts and names of files, which must not take effect where they are shown.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostileTextIntegrationTests {

	/**
	 * Within a line, as a script or a name of a file may have it.
	 */
	private static final String INLINE = "x\u001B[31m\u001B]0;title\u0007\u202E\u2066\u009B2J\u007Fy";

	/**
	 * As a row or a name of a directory may have it.
	 */
	private static final String EVIL = INLINE + "\rerror: forged\nerror: forged";

	private static final Pattern HARMFUL = Pattern
		.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069]|^error: forged", Pattern.MULTILINE);

	private final TestDatabase database = PostgresServer.createDatabase();

	private Path directory;

	private CommandTester tester;

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.directory = directory.resolve(INLINE);
		ScriptFolder folder = new ScriptFolder(this.directory).write("a" + INLINE + ".sql", """
				-- revision: aaaa1
				-- message: %1$s
				-- migrations:upgrade
				CREATE TABLE "%1$s" (id int);
				-- migrations:downgrade
				SELECT '%1$s'::int;
				""".formatted(INLINE)).write("b.sql", """
				-- revision: bbbb2
				-- down-revision: aaaa1
				-- message: %1$s
				-- migrations:upgrade
				DO $$ BEGIN RAISE WARNING '%1$s'; END $$;
				-- migrations:downgrade
				""".formatted(INLINE)).write("c.sql", """
				-- revision: cccc3
				-- down-revision: aaaa1
				-- message: %1$s
				-- migrations:upgrade
				CREATE INDEX CONCURRENTLY ON "%1$s" (id);
				-- migrations:downgrade
				SELECT '%1$s'::int;
				""".formatted(INLINE));
		this.tester = new CommandTester().database(this.database).folder(folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "heads", "heads -v", "branches", "branches -v", "history", "history -v", "history --graph",
			"history --graph -v", "history --mermaid", "show aaaa1", "upgrade heads", "upgrade heads --dry-run",
			"current", "init", "revision -m next --head bbbb2", "downgrade base", "stamp heads" })
	void ofScripts(String command) {
		Result result = assertHarmless(command.split(" "));
		assertThat(result.out() + result.err()).doesNotContain("Run the command again with '--stacktrace'");
	}

	@Test
	void ofFailingStatements() {
		assertThat(assertHarmless("upgrade", "heads", "--stacktrace").err()).contains("x\\u001b[31m");
		Result failed = assertHarmless("downgrade", "base", "--stacktrace");
		assertThat(failed.code()).isOne();
		assertThat(failed.err()).contains("error: ", "22P02", "x\\u001b[31m", "\\u202e\\u2066\\u009b2J");
	}

	@ParameterizedTest
	@ValueSource(strings = { "current", "current -v", "current --check-heads", "history -i", "history -i --graph",
			"history -i -v", "history -i --mermaid", "history --applied", "history --applied -v", "upgrade heads",
			"downgrade base", "stamp heads", "stamp heads --stacktrace", "show current" })
	void ofRows(String command) {
		this.tester.run("upgrade", "heads");
		String evil = EVIL.replace("\r", "' || chr(13) || '").replace("\n", "' || chr(10) || '");
		this.database.execute("UPDATE migrations_version SET version_num = '" + evil + "' WHERE version_num = 'bbbb2'");
		this.database.execute("UPDATE migrations_history SET message = '" + evil + "', application_name = '" + evil
				+ "', checksum = '" + evil + "', database_user = '" + evil + "'");
		this.database.execute("UPDATE migrations_history SET revision = '" + evil + "', down_revisions = ARRAY['" + evil
				+ "'] WHERE revision = 'bbbb2'");
		Result result = assertHarmless(command.split(" "));
		assertThat(result.out() + result.err()).contains("x\\u001b[31m");
		String json = assertHarmless((command + " --json").split(" ")).out();
		if (command.equals("current")) {
			JsonNode current = JsonMapper.shared().readTree(json).get("current");
			assertThat(current).extracting(JsonNode::asString).containsExactly("cccc3", EVIL);
		}
	}

	@Test
	void ofWhatIsTyped() {
		assertHarmless("show", EVIL);
		assertHarmless("upgrade", EVIL);
		assertHarmless(EVIL);
		assertHarmless("current", "--" + EVIL);
		assertHarmless("init", this.directory.resolve(EVIL).toString());
		assertHarmless("init", "--from-dump", this.directory.resolve(EVIL).toString());
		assertHarmless("current", "--instance", EVIL);
	}

	@Test
	void ofAFailureThatIsNotOurs() {
		this.tester.property("spring.datasource.driver-class-name", EVIL);
		assertThat(assertHarmless("current", "--stacktrace").code()).isOne();
	}

	@Test
	void scriptsForPsqlAreWrittenAsTheyAre() {
		String script = this.tester.run("upgrade", "base:bbbb2", "--sql").out();
		assertThat(script).contains("CREATE TABLE \"" + INLINE + "\" (id int);");
		JsonNode json = JsonMapper.shared().readTree(this.tester.run("upgrade", "base:bbbb2", "--sql", "--json").out());
		assertThat(json.get("sql").asString()).isEqualTo(script);
	}

	@Test
	void ofAStart(CapturedOutput output) {
		start("warn");
		String evil = EVIL.replace("\r", "' || chr(13) || '").replace("\n", "' || chr(10) || '");
		this.database.execute("UPDATE migrations_version SET version_num = '" + evil + "' WHERE version_num = 'bbbb2'");
		start("warn");
		start("fail");
		assertThat(output.getAll()).contains("Running upgrade", "which no script describes", "x\\u001b[31m")
			.doesNotContainPattern(HARMFUL);
	}

	private void start(String reaction) {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
					"migrations.unknown-revision=" + reaction)
			.withSystemProperties("migrations.locations=file:" + this.directory)
			.run((context) -> {
				Throwable failure = context.getStartupFailure();
				assertThat((failure != null) ? failure.getMessage() : "").doesNotContainPattern(HARMFUL);
			});
	}

	private Result assertHarmless(String... words) {
		Result result = this.tester.run(words);
		assertThat(result.out()).doesNotContainPattern(HARMFUL);
		assertThat(result.err()).doesNotContainPattern(HARMFUL);
		return result;
	}

}
