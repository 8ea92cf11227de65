package dev.migrations.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.migrations.script.SqlRevision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads revision files that are larger, and folders that hold more, than anybody writes.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class RevisionFileFuzzSizeTests {

	private static final boolean FULL = Boolean.getBoolean("faults.full");

	private static final int FILES = FULL ? 10_000 : 1500;

	private static final int MEGABYTE = 1 << 20;

	private static final List<String> SIGNS = FULL
			? List.of("(", ",", "--\n", "'", "$", "\\\n", "/*", "\n", "a ", "-- migrations:autocommit\n")
			: List.of("(", "a ");

	@TempDir
	private Path directory;

	@Test
	void readsFiftyMegabytes() throws IOException {
		write("SELECT '" + "0123456789abcdef".repeat(MEGABYTE / 16) + "';\n", 50);
		assertThat(upgrade()).hasSize(50);
	}

	@Test
	void readsALiteralOfTwentyMegabytes() throws IOException {
		write("SELECT '" + "a;'' \n\u00e9".repeat(20 * MEGABYTE / 8) + "';\n", 1);
		assertThat(upgrade()).hasSize(1);
	}

	@Test
	void readsAHundredThousandLinesInOneStatement() throws IOException {
		write("SELECT 1" + "\n, 1 -- one".repeat(100_000) + ";", 1);
		assertThat(upgrade()).hasSize(1);
	}

	@Test
	void readsAHundredThousandStatements() throws IOException {
		write("INSERT INTO t VALUES (1);\n", 100_000);
		assertThat(upgrade()).hasSize(100_000);
	}

	@Test
	void readsNothingButSignsInLittleMemory() throws IOException, InterruptedException {
		for (String sign : SIGNS) {
			write(sign, (FULL ? 20 : 4) * MEGABYTE / sign.length());
			assertThat(LoadingProcess.load(this.directory, FULL ? "-Xmx256m" : "-Xmx80m")).isIn("loaded", "refused");
		}
	}

	@Test
	void readsFiftyMegabytesInLittleMemory() throws IOException, InterruptedException {
		write("SELECT '" + "0123456789abcdef".repeat(100) + "';\n", 50 * MEGABYTE / 1612);
		assertThat(LoadingProcess.load(this.directory, "-Xmx384m")).isEqualTo("loaded");
	}

	@Test
	void refusesMoreStatementsThanARevisionCanHave() throws IOException {
		write("x;", 600_000);
		Loading.of(this.directory).assertRefused("a1.sql:3: ", "500000 statements");
	}

	@Test
	void refusesAFileThatIsLargerThanMemory() throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(this.directory.resolve("a1.sql").toFile(), "rw")) {
			file.setLength(20L << 30);
		}
		Loading.of(this.directory).assertRefused("a1.sql: ", "larger than 64 MB");
	}

	@Test
	void readsThousandsOfFiles() throws IOException {
		for (int i = 0; i < FILES; i++) {
			String down = (i > 0) ? "-- down-revision: r%s\n".formatted(i - 1) : "";
			Files.writeString(this.directory.resolve(i + ".sql"), "-- revision: r%s\n%s".formatted(i, down));
		}
		Loading.of(this.directory).assertLoads(FILES);
	}

	@Test
	void reportsTheMistakesOfThousandsOfFiles() throws IOException {
		for (int i = 0; i < FILES; i++) {
			Files.writeString(this.directory.resolve(i + ".sql"),
					"-- revision: r%s\n-- down-revision: n%s\n".formatted(i, i));
		}
		assertThat(Loading.of(this.directory).problems()).hasSize(FILES);
	}

	@Test
	void namesACycleOfThousandsOfFiles() throws IOException {
		for (int i = 0; i < FILES; i++) {
			Files.writeString(this.directory.resolve(i + ".sql"),
					"-- revision: r%s\n-- down-revision: r%s\n".formatted(i, (i + 1) % FILES));
		}
		assertThat(Loading.of(this.directory).problems()).isNotEmpty();
	}

	@Test
	void tellsThousandsOfFilesWithOneIdentifierApart() throws IOException {
		for (int i = 0; i < FILES; i++) {
			Files.writeString(this.directory.resolve(i + ".sql"), "-- revision: r\n");
		}
		assertThat(Loading.of(this.directory).problems()).isNotEmpty();
	}

	@Test
	void readsAHeaderOfThousandsOfNames() throws IOException {
		String names = "n-%s, ".repeat(10_000).formatted(IntStream.range(0, 10_000).boxed().toArray());
		Files.writeString(this.directory.resolve("a1.sql"), "-- revision: a1\n-- branch-labels: " + names);
		Loading.of(this.directory).assertLoads(1);
		Files.writeString(this.directory.resolve("a1.sql"), "-- revision: a1\n-- depends-on: " + names);
		assertThat(Loading.of(this.directory).problems()).isNotEmpty();
		Files.writeString(this.directory.resolve("a1.sql"), "-- revision: a1\n-- down-revision: " + names);
		assertThat(Loading.of(this.directory).problems()).isNotEmpty();
	}

	private void write(String part, int count) throws IOException {
		try (Writer writer = Files.newBufferedWriter(this.directory.resolve("a1.sql"))) {
			writer.write("-- revision: a1\n-- migrations:upgrade\n");
			for (int i = 0; i < count; i++) {
				writer.write(part);
			}
		}
	}

	private List<?> upgrade() {
		Loading loading = Loading.of(this.directory);
		loading.assertLoads(1);
		SqlRevision revision = (SqlRevision) loading.scripts().orElseThrow().find("a1").orElseThrow();
		assertThat(revision.checksum()).isPresent();
		return revision.upgrade();
	}

}
