package dev.migrations.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads damaged revision files: each loads or gives problems with file and line, and
 * nothing else ever happens. The system property {@code faults.full} loads many more;
 * {@code faults.seed} loads others.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class RevisionFileFuzzTests {

	private static final boolean FULL = Boolean.getBoolean("faults.full");

	private static final long SEED = FaultSeed.VALUE;

	private static final String RICH = """
			-- SPDX-License-Identifier: Apache-2.0
			-- revision: b2
			-- down-revision: a1
			-- branch-labels: billing, other-label
			-- depends-on: a1
			-- message: Rechnungen für alle
			-- created: 2026-11-22T20:15:00Z
			-- generated: 3f2a9c41, 9b1d0c6a

			-- migrations:upgrade
			CREATE TABLE invoice (id bigint PRIMARY KEY, note text DEFAULT 'it''s; fine', "odd ""name" text);
			/* a comment /* in a comment */ ; */
			CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN RETURN 1; END $body$;
			-- migrations:autocommit
			CREATE INDEX CONCURRENTLY invoice_note ON invoice (note); -- done
			INSERT INTO invoice (id, note) VALUES (1, E'a\\'b;'), (2, U&'\\0061');
			CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; END;

			-- migrations:downgrade
			DROP FUNCTION g();
			DROP TABLE invoice;
			""";

	private static final byte[] RICH_BYTES = RICH.getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path directory;

	@Test
	void loadsTheFileThatIsDamagedBelow() throws IOException {
		load(RICH_BYTES).assertLoads(2);
		assertThat(statements(load(RICH_BYTES))).hasSize(5);
	}

	@Test
	void readsAFileThatIsCutOffAnywhereAsFarAsItGoes() throws IOException {
		List<String> whole = statements(load(RICH_BYTES));
		for (int length = 0; length < RICH_BYTES.length; length++) {
			Loading loading = load(Arrays.copyOf(RICH_BYTES, length));
			if (loading.scripts().isPresent() && loading.scripts().get().find("b2").isPresent()) {
				List<String> read = statements(loading);
				int finished = Math.max(0, read.size() - 1);
				assertThat(read.subList(0, finished)).isEqualTo(whole.subList(0, finished));
				assertThat(read).hasSizeLessThanOrEqualTo(whole.size() + 1);
			}
		}
	}

	@Test
	@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
	void loadsOrRefusesWhateverTheDamage() {
		int count = FULL ? 200_000 : 3_000;
		int loaded = 0;
		for (long seed = SEED * 1_000_000; seed < SEED * 1_000_000 + count; seed++) {
			loaded += loadsDamaged(seed) ? 1 : 0;
		}
		assertThat(loaded).isBetween(count / 20, count * 19 / 20);
	}

	private boolean loadsDamaged(long seed) {
		try {
			Loading loading = load(new FileMutation(seed).apply(RICH_BYTES));
			loading.problems().forEach((problem) -> assertThat(problem.source()).contains(".sql"));
			return loading.scripts().isPresent();
		}
		catch (Throwable ex) {
			throw new AssertionError("The damage of seed " + seed, ex);
		}
	}

	@Test
	void refusesRandomBytes() throws IOException {
		Random random = new Random(SEED);
		for (int i = 0; i < 200; i++) {
			byte[] bytes = new byte[1 + random.nextInt(5000)];
			random.nextBytes(bytes);
			assertThat(load(bytes).problems()).hasSize(1);
		}
	}

	@Test
	void namesTheLineOfBytesThatAreNotUtf8() throws IOException {
		load("-- revision: b2\n-- message: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))
			.assertRefused("b2.sql:2: ", "not UTF-8");
		load(RICH.getBytes(StandardCharsets.UTF_16)).assertRefused("b2.sql:1: ", "UTF-16");
		load(RICH.getBytes(StandardCharsets.UTF_16LE)).assertRefused("b2.sql:6: ", "not UTF-8");
		load("-- revision: b2\n-- message: plain\n".getBytes(StandardCharsets.UTF_16LE)).assertRefused("b2.sql:1: ",
				"NUL");
	}

	@Test
	void refusesANulCharacterWhereverItIs() throws IOException {
		load("-- revision: b2\n\n-- migrations:upgrade\nSELECT 'a\0b';\n".getBytes(StandardCharsets.UTF_8))
			.assertRefused("b2.sql:4: ", "NUL");
	}

	@Test
	void refusesLinesThatEndWithCrAlone() throws IOException {
		load(RICH.replace('\n', '\r').getBytes(StandardCharsets.UTF_8)).assertRefused("b2.sql:1: ", "CR alone");
		load(RICH.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)).assertLoads(2);
	}

	@Test
	void pointsAtAByteOrderMarkInTheMidst() throws IOException {
		load(("\uFEFF" + RICH).getBytes(StandardCharsets.UTF_8)).assertLoads(2);
		load(("\uFEFF\uFEFF" + RICH).getBytes(StandardCharsets.UTF_8)).assertLoads(2);
		load(RICH.replace("CREATE TABLE", "\uFEFFCREATE TABLE").getBytes(StandardCharsets.UTF_8))
			.assertRefused("b2.sql:11: ", "byte order mark");
		load(RICH.replace("it''s", "it\uFEFFs").getBytes(StandardCharsets.UTF_8)).assertLoads(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "\"", "E'\\'", "$$", "$tag$", "/*", "/* /*", "(", "U&'", "$é$" })
	void namesTheLineWhereSomethingIsOpenedAndNeverClosed(String opening) throws IOException {
		String text = "-- revision: b2\n\n-- migrations:upgrade\nSELECT 1;\nSELECT " + opening + "\n\n;\n";
		load(text.getBytes(StandardCharsets.UTF_8)).assertRefused("b2.sql:5: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/* ", "( ", "$a$ ", "-- /* \n", "'' ", "BEGIN ATOMIC ", "[", "{", "CASE " })
	void readsThousandsOfLevels(String opening) throws IOException {
		StringBuilder text = new StringBuilder("-- revision: b2\n-- migrations:upgrade\nSELECT ");
		for (int i = 0; i < 100_000; i++) {
			text.append(opening);
		}
		assertThat(load(text.toString().getBytes(StandardCharsets.UTF_8))).isNotNull();
	}

	@Test
	void reportsAllMistakesOfAGarbledHeaderAtOnce() throws IOException {
		Loading loading = load("""
				-- revision: b2
				-- Revision: b3
				-- down_revision: a1
				-- depend-on: a1
				-- created: today
				-- migrations:upgrade
				SELECT 1;
				-- migrations:upgrade
				-- migrations:downgrad
				-- migrations:autocommit
				""".getBytes(StandardCharsets.UTF_8));
		assertThat(loading.problems()).extracting((problem) -> problem.line()).contains(2, 3, 4, 5, 8, 9, 10);
	}

	@Test
	void countsTheMistakesOfAFileThatIsNoRevisionOnlyToAHundred() throws IOException {
		StringBuilder text = new StringBuilder("-- revision: b2\n-- migrations:upgrade\n");
		for (int i = 0; i < 100_000; i++) {
			text.append("\\connect x\n-- migrations:upgrade\n");
		}
		assertThat(load(text.toString().getBytes(StandardCharsets.UTF_8)).problems()).hasSize(101);
	}

	@Test
	void findsUnknownPlaceholdersInTime() throws IOException {
		StringBuilder text = new StringBuilder("-- revision: b2\n-- migrations:upgrade\nSELECT '");
		for (int i = 0; i < 200_000; i++) {
			text.append("${nowhere}\n");
		}
		Files.writeString(this.directory.resolve("b2.sql"), text.append("';\n"));
		Loading loading = Loading.of("file:" + this.directory, Map.of("known", "1"));
		assertThat(loading.problems()).hasSize(101);
		assertThat(loading.problems().get(100).line()).isEqualTo(102);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- revision%sx", "-- migrations:%sx", "-- migrations%sx", "--%sx", "-- message:%sx",
			"-- r%s:", "-- migrations: x%sy" })
	void readsLinesOfBlanksInTime(String line) throws IOException {
		String text = "-- revision: b2\n" + line.formatted(" ".repeat(2_000_000)) + "\n-- migrations:upgrade\n";
		assertThat(load(text.getBytes(StandardCharsets.UTF_8))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- %s: x", "-- migrations:%s", "-- created: %s", "-- revision: %s",
			"-- down-revision: %s", "-- depends-on: %s", "-- branch-labels: %s", "-- generated: %s", "%s", "$%s$",
			"\\%s", "-- message: %s" })
	void readsWordsOfMegabytesInTimeAndDoesNotRepeatThem(String line) throws IOException {
		String text = line.formatted("x".repeat(3_000_000)) + "\n-- migrations:upgrade\n"
				+ line.formatted("y".repeat(3_000_000));
		assertThat(load(text.getBytes(StandardCharsets.UTF_8))).isNotNull();
	}

	@Test
	void tellsIdentifiersThatDifferInCaseApart() {
		ScriptFolder folder = new ScriptFolder(this.directory);
		folder.write("A.sql", "-- revision: A1\n").write("a.sql", "-- revision: a1\n-- down-revision: A1\n");
		Loading.of(this.directory).assertLoads(2);
	}

	private Loading load(byte[] content) throws IOException {
		Files.writeString(this.directory.resolve("a1.sql"), "-- revision: a1\n-- migrations:upgrade\nSELECT 1;\n");
		Files.write(this.directory.resolve("b2.sql"), content);
		return Loading.of(this.directory);
	}

	private static List<String> statements(Loading loading) {
		SqlRevision revision = (SqlRevision) loading.scripts().orElseThrow().find("b2").orElseThrow();
		List<String> statements = new ArrayList<>();
		for (ScriptStatement statement : revision.upgrade()) {
			statements.add(statement.autocommit() + statement.text());
		}
		return statements;
	}

}
