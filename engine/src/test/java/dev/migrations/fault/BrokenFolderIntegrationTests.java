package dev.migrations.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.MigrationException;
import dev.migrations.script.InvalidScriptsException;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Upgrades a real database from a folder in which one file is broken: nothing at all
 * runs, not even what comes before it.
 */
class BrokenFolderIntegrationTests {

	private static final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b2 <- a1", "CREATE INDEX CONCURRENTLY a_id ON a (id);", "DROP INDEX a_id;");
	}

	static Stream<byte[]> brokenFiles() {
		return Stream.of("", "-- revision: a1\n", "-- revision: c3\n-- down-revision: nowhere\n", "SELECT 1;",
				"-- revision: c3\n-- down_revision: b2\n", "-- revision: c3\n-- migrations:upgrad\n",
				"-- revision: c3\n-- migrations:upgrade\nSELECT 'a;\n",
				"-- revision: c3\n-- migrations:upgrade\nCOMMIT;\n",
				"-- revision: c3\n-- migrations:upgrade\nSELECT 'a\0b';\n", "-- revision: c3\r-- down-revision: b2\r",
				"-- revision: " + "x".repeat(129) + "\n", "-- revision: heads\n",
				"-- revision: c3\n-- branch-labels: base\n", "-- revision: c3\n-- down-revision: c3\n",
				"-- revision: c3\n-- depends-on: c3\n", "-- revision: c3\n-- migrations:upgrade\n/* /* */\nSELECT 1;\n",
				"-- revision: c3\n-- migrations:upgrade\n\\i other.sql\n",
				"-- revision: c3\n-- migrations:upgrade\nCOPY a FROM STDIN;\n1\n\\.\n",
				"-- revision: c3\n-- migrations:downgrade\nSELECT $$;\n", "\u0001\u0002\uFFFD")
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("brokenFiles")
	void runsNothingOfAFolderWithABrokenFile(byte[] broken) throws IOException {
		Files.write(this.folder.directory().resolve("c3.sql"), broken);
		assertRefused();
	}

	@Test
	void runsNothingOfAFolderWithAFileThatIsNone() throws IOException {
		Path file = this.folder.directory().resolve("c3.sql");
		Files.createSymbolicLink(file, Path.of("nowhere"));
		assertRefused();
		Files.delete(file);
		Files.write(file, "-- revision: c3\n-- message: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
		assertRefused();
		Files.write(file, "-- revision: c3\n".getBytes(StandardCharsets.UTF_16));
		assertRefused();
	}

	@Test
	void runsAllOfAFolderOrNothingWhateverTheDamage() throws IOException {
		byte[] valid = "-- revision: c3\n-- down-revision: b2\n\n-- migrations:upgrade\nCREATE TABLE c (id int);\n"
			.getBytes(StandardCharsets.UTF_8);
		List<String> outcomes = new ArrayList<>();
		for (long seed = 0; seed < 150; seed++) {
			Files.write(this.folder.directory().resolve("c3.sql"), new FileMutation(seed).apply(valid));
			outcomes.add(upgradeAnew());
		}
		assertThat(outcomes).contains("refused", "ran", "failed");
	}

	private String upgradeAnew() {
		database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
		try {
			this.folder.engine(database.dataSource()).build().upgrade();
			return "ran";
		}
		catch (InvalidScriptsException ex) {
			assertThat(relations()).isEmpty();
			return "refused";
		}
		catch (MigrationException ex) {
			assertThat(database.query("SELECT version_num FROM migrations_version")).doesNotContain("c3");
			return "failed";
		}
	}

	private void assertRefused() {
		assertThatExceptionOfType(InvalidScriptsException.class)
			.isThrownBy(() -> this.folder.engine(database.dataSource()).build().upgrade())
			.withMessageContaining("nothing was run");
		assertThat(relations()).isEmpty();
	}

	private static List<String> relations() {
		return database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace");
	}

}
