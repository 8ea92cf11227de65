package dev.migrations.fault;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.migrations.script.InvalidScriptsException;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptProblem;
import dev.migrations.script.ScriptSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Loads folders that hold what is no file, leads elsewhere, or changes meanwhile.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class RevisionFileFuzzTreeTests {

	@TempDir
	private Path parent;

	private Path directory;

	@BeforeEach
	void createDirectory() throws IOException {
		this.directory = Files.createDirectory(this.parent.resolve("revisions"));
		Files.writeString(this.directory.resolve("a1.sql"), "-- revision: a1\n");
	}

	@Test
	void searchesADirectoryThatIsNamedAsAFile() throws IOException {
		Path inner = Files.createDirectory(this.directory.resolve("x.sql"));
		Files.writeString(inner.resolve("b2.sql"), "-- revision: b2\n-- down-revision: a1\n");
		Loading.of(this.directory).assertLoads(2);
	}

	@Test
	void refusesAPipeWithoutWaitingForItsWriter() throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("mkfifo", this.directory.resolve("x.sql").toString()).start().waitFor()).isZero();
		Loading.of(this.directory).assertRefused("x.sql", "not a regular file");
		Files.createSymbolicLink(this.directory.resolve("y.sql"), Path.of("x.sql"));
		assertThat(Loading.of(this.directory).problems()).isNotEmpty();
	}

	@Test
	void refusesASocket() throws IOException {
		try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			socket.bind(UnixDomainSocketAddress.of(this.directory.resolve("x.sql")));
			Loading.of(this.directory).assertRefused("x.sql", "not a regular file");
		}
	}

	@Test
	void refusesADevice() throws IOException {
		Files.createSymbolicLink(this.directory.resolve("x.sql"), Path.of("/dev/zero"));
		Loading.of(this.directory).assertRefused("x.sql", "leads out");
	}

	@Test
	void refusesALinkThatLeadsNowhere() throws IOException {
		Files.createSymbolicLink(this.directory.resolve("x.sql"), Path.of("nowhere.sql"));
		Files.createSymbolicLink(this.directory.resolve("notes.txt"), Path.of("nowhere.txt"));
		Loading.of(this.directory).assertRefused("x.sql", "cannot be read");
	}

	@Test
	void refusesALinkThatLeadsToItself() throws IOException {
		Files.createSymbolicLink(this.directory.resolve("x.sql"), Path.of("y.sql"));
		Files.createSymbolicLink(this.directory.resolve("y.sql"), Path.of("x.sql"));
		assertThat(Loading.of(this.directory).problems()).hasSize(2)
			.allSatisfy((problem) -> assertThat(problem.message()).contains("cannot be read"));
	}

	@Test
	void goesRoundALoopOfDirectoriesOnce() throws IOException {
		Path inner = Files.createDirectory(this.directory.resolve("inner"));
		Files.writeString(inner.resolve("b2.sql"), "-- revision: b2\n-- down-revision: a1\n");
		Files.createSymbolicLink(inner.resolve("up"), Path.of(".."));
		Files.createSymbolicLink(inner.resolve("here"), Path.of("."));
		Loading.of(this.directory).assertLoads(2);
	}

	@Test
	void isNotLostInAThicketOfLinks() throws IOException {
		for (int i = 0; i < 40; i++) {
			Path level = Files.createDirectory(this.directory.resolve("level" + i));
			Files.createSymbolicLink(level.resolve("left"), Path.of("../level" + (i + 1)));
			Files.createSymbolicLink(level.resolve("right"), Path.of("../level" + (i + 1)));
		}
		Path last = Files.createDirectory(this.directory.resolve("level40"));
		Files.writeString(last.resolve("b2.sql"), "-- revision: b2\n-- down-revision: a1\n");
		Loading loading = Loading.of(this.directory);
		loading.assertLoads(2);
		assertThat(loading.scripts().orElseThrow().find("b2").orElseThrow().location())
			.isEqualTo("file:" + last.resolve("b2.sql"));
	}

	@Test
	void findsFilesHundredsOfDirectoriesDeep() throws IOException {
		Path deep = Files.createDirectories(this.directory.resolve("d/".repeat(300)));
		Files.writeString(deep.resolve("b2.sql"), "-- revision: b2\n-- down-revision: a1\n");
		Loading.of(this.directory).assertLoads(2);
	}

	@Test
	void refusesDirectoriesThatAreTooDeepToBeNamed() throws IOException, InterruptedException {
		String half = ("n".repeat(200) + "/").repeat(15);
		Path lower = Files.createDirectories(this.parent.resolve("lower").resolve(half));
		Files.writeString(lower.resolve("b2.sql"), "-- revision: b2\n");
		Path upper = Files.createDirectories(this.directory.resolve(half));
		Files.move(this.parent.resolve("lower"), upper.resolve("lower"));
		try {
			Loading.of(this.directory).assertRefused("cannot be read", "name too long");
		}
		finally {
			new ProcessBuilder("rm", "-rf", this.directory.toString()).start().waitFor();
		}
	}

	@Test
	void readsFilesWithOddNames() throws IOException {
		List<String> names = List.of("n".repeat(251) + ".sql", " .sql", "a b.sql", "50%.sql", "a#b?.sql", "a\nb.sql",
				"\u00fc.sql", "';--.sql", "{x}.sql", "*.sql", "%s.sql", "$1.sql", "\\.sql");
		for (int i = 0; i < names.size(); i++) {
			Files.writeString(this.directory.resolve(names.get(i)), "-- revision: r%s\n-- mesage: x\n".formatted(i));
		}
		assertThat(Loading.of(this.directory).problems()).hasSize(names.size());
	}

	@Test
	void readsFilesThatVanishAndChangeMeanwhile() throws IOException, InterruptedException {
		AtomicBoolean done = new AtomicBoolean();
		Thread changes = new Thread(() -> changeUntil(done));
		changes.start();
		try {
			for (int i = 0; i < 300; i++) {
				assertThat(Loading.of(this.directory)).isNotNull();
			}
		}
		finally {
			done.set(true);
			changes.join();
		}
	}

	private void changeUntil(AtomicBoolean done) {
		Path file = this.directory.resolve("b2.sql");
		Path sub = this.directory.resolve("sub");
		try {
			while (!done.get()) {
				Files.writeString(file, "-- revision: b2\n-- migrations:upgrade\n" + "SELECT 1;".repeat(1000));
				Files.createDirectory(sub);
				Files.writeString(sub.resolve("c3.sql"), "-- revision: c3\n");
				Files.writeString(file, "-- revision: b3\n");
				Files.delete(file);
				Files.createSymbolicLink(file, Path.of("/etc/passwd"));
				Files.delete(file);
				Files.delete(sub.resolve("c3.sql"));
				Files.delete(sub);
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void readsADirectoryOfTheClassPathAsCarefully() throws IOException, InterruptedException {
		Path deep = Files.createDirectories(this.parent.resolve("classes/db/migrations/sub.sql"));
		Files.writeString(deep.resolve("b%2.sql"), "-- revision: b2\n");
		Files.createSymbolicLink(deep.resolve("up"), Path.of(".."));
		assertThat(loadClassPath().find("b2").orElseThrow().location())
			.isEqualTo("classpath:db/migrations/sub.sql/b%2.sql");
		assertThat(new ProcessBuilder("mkfifo", deep.resolve("x.sql").toString()).start().waitFor()).isZero();
		Files.createSymbolicLink(deep.resolve("y.sql"), Path.of("nowhere"));
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(this::loadClassPath)
			.satisfies((ex) -> assertThat(ex.getProblems()).extracting(ScriptProblem::message)
				.satisfiesExactlyInAnyOrder((text) -> assertThat(text).contains("not a regular file"),
						(text) -> assertThat(text).contains("cannot be read")));
	}

	private ScriptDirectory loadClassPath() throws IOException {
		URL classes = this.parent.resolve("classes").toUri().toURL();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes }, null)) {
			return ScriptDirectory.load(new ScriptSettings(List.of("classpath:db/migrations"), List.of(), Map.of(),
					new DefaultResourceLoader(loader)));
		}
	}

	@Test
	void refusesOddLocations() {
		for (String location : List.of("classpath:db/**", "db/*/x", "file:\0", "http://x", "classpath:db/{x}")) {
			assertThat(Loading.of(location, Map.of()).problems()).hasSize(1);
		}
		for (String location : List.of("file:", "file:/dev/null", "file:/dev/zero", "file:" + "x/".repeat(2500),
				"classpath:../../../../../../etc", "classpath:db/../../../../../../../../tmp", "file:/proc/self/mem")) {
			assertThat(Loading.of(location, Map.of())).isNotNull();
		}
	}

}
