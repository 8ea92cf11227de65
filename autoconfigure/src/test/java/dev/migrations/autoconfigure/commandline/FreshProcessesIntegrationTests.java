package dev.migrations.autoconfigure.commandline;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.autogenerate.jpa.unordered.UnorderedApplication;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code check} answers the same in each process, whatever order its hash sets
 * have.
 */
class FreshProcessesIntegrationTests {

	private static final List<String> HASH_CODES = List.of("0", "2", "3");

	@Test
	void checkAnswersYesEachTime(@TempDir Path directory) {
		TestDatabase database = PostgresServer.createDatabase();
		ScriptFolder folder = new ScriptFolder(directory);
		CommandTester tester = new CommandTester().application(UnorderedApplication.class)
			.database(database)
			.folder(folder)
			.property("migrations.autogenerate.scratch-url", database.url() + "?user=postgres");
		Result written = tester.run("revision", "--autogenerate", "-m", "depot");
		assertThat(written.code()).as(written.err()).isZero();
		assertThat(tester.run("upgrade").code()).isZero();
		assertThat(database
			.query("SELECT attname || ' ' || format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = "
					+ "'depot'::regclass AND attname IN ('name', 'region', 'price') ORDER BY 1"))
			.containsExactly("name character varying(40)", "price numeric(9,2)", "region character varying(25)");
		for (String hashCode : HASH_CODES) {
			Result check = new ApplicationProcess(UnorderedApplication.class).database(database)
				.folder(directory)
				.property("migrations.autogenerate.scratch-url", database.url() + "?user=postgres")
				.option("-XX:+UnlockExperimentalVMOptions")
				.option("-XX:hashCode=" + hashCode)
				.run("migrations", "check");
			assertThat(check.out()).as(check.err()).isEqualToIgnoringNewLines("No changes detected");
			assertThat(check.code()).isZero();
		}
	}

}
