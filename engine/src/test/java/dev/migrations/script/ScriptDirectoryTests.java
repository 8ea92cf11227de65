package dev.migrations.script;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.migrations.revision.RevisionNode;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ScriptDirectory} and what it finds.
 */
class ScriptDirectoryTests {

	@TempDir
	private Path directory;

	@Test
	void loadsRevisionsInTheOrderOfTheirIdentifiers() {
		ScriptFolder folder = new ScriptFolder(this.directory);
		folder.write("z/1.sql", "-- revision: b2\n");
		folder.write("a/2.sql", "-- revision: c3\n");
		folder.write("3.sql", "-- revision: a1\n");
		folder.write("notes.txt", "nothing");
		assertThat(load(folder.location()).graph().nodes()).extracting(RevisionNode::id)
			.containsExactly("a1", "b2", "c3");
	}

	@Test
	void reportsTheMistakesOfAllFilesAndOfTheGraphTogether() {
		ScriptFolder folder = new ScriptFolder(this.directory);
		folder.write("a.sql", "-- revision: a1\n-- branch_labels: x\n");
		folder.write("b.sql", "-- revision: b2\n-- message: b\n-- down-revision: nowhere\n");
		folder.write("c.sql", "-- revision: c3\n-- migrations:upgrade\nSELECT 'a\n");
		folder.write("d.sql", "-- message: d\n-- revision: a1\n");
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(() -> load(folder.location()))
			.satisfies((ex) -> assertThat(ex.getProblems()).hasSize(4))
			.withMessageContaining("a.sql:2: ")
			.withMessageContaining("b.sql:3: ")
			.withMessageContaining("'nowhere'")
			.withMessageContaining("c.sql:3: ")
			.withMessageContaining("d.sql:2")
			.withMessageContaining("nothing was run");
	}

	@Test
	void doesNotBlameTheGraphForAFileThatNamesNoRevision() {
		ScriptFolder folder = new ScriptFolder(this.directory);
		folder.write("a.sql", "-- message: a\n");
		folder.write("b.sql", "-- revision: b2\n-- down-revision: a1\n");
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(() -> load(folder.location()))
			.satisfies((ex) -> assertThat(ex.getProblems()).hasSize(1));
	}

	@Test
	void readsEachFileOfAMountedConfigMapOnce() throws IOException {
		Path data = Files.createDirectory(this.directory.resolve("..2026_11_22"));
		Files.writeString(data.resolve("a.sql"), "-- revision: a1\n");
		Files.createSymbolicLink(this.directory.resolve("..data"), Path.of("..2026_11_22"));
		Files.createSymbolicLink(this.directory.resolve("a.sql"), Path.of("..data/a.sql"));
		ScriptDirectory scripts = load("file:" + this.directory);
		assertThat(scripts.graph().nodes()).hasSize(1);
		assertThat(scripts.find("a1").orElseThrow().location()).isEqualTo("file:" + this.directory + "/a.sql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../secret.sql", "ABSOLUTE/secret.sql", "chain.sql", "../scripts/chain.sql" })
	void refusesASymbolicLinkThatLeadsOut(String target) throws IOException {
		Files.writeString(this.directory.resolve("secret.sql"), "-- revision: a1\n");
		Path scripts = Files.createDirectory(this.directory.resolve("scripts"));
		Files.createSymbolicLink(scripts.resolve("chain.sql"), Path.of(".hidden"));
		Files.createSymbolicLink(scripts.resolve(".hidden"), Path.of("../secret.sql"));
		Files.createSymbolicLink(scripts.resolve("a.sql"),
				Path.of(target.replace("ABSOLUTE", this.directory.toString())));
		assertLeadsOut("file:" + scripts, "a.sql", "chain.sql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../secrets", "ABSOLUTE/secrets", "/", "..", "chain" })
	void refusesADirectoryThatLeadsOut(String target) throws IOException {
		Files.writeString(Files.createDirectory(this.directory.resolve("secrets")).resolve("s.sql"),
				"-- revision: a1\n");
		Path scripts = Files.createDirectory(this.directory.resolve("scripts"));
		Files.createSymbolicLink(scripts.resolve("chain"), Path.of(".hidden"));
		Files.createSymbolicLink(scripts.resolve(".hidden"), Path.of("../secrets"));
		Files.createSymbolicLink(scripts.resolve("sub"),
				Path.of(target.replace("ABSOLUTE", this.directory.toString())));
		assertLeadsOut("file:" + scripts, "sub", "chain");
	}

	private static void assertLeadsOut(String location, String... names) {
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(() -> load(location))
			.satisfies((ex) -> assertThat(ex.getProblems()).hasSize(names.length)
				.allSatisfy((problem) -> assertThat(problem.message()).contains("leads out of the location"))
				.extracting((problem) -> Path.of(problem.source()).getFileName().toString())
				.containsExactlyInAnyOrder(names));
	}

	@Test
	void followsLinksThatStayInside() throws IOException {
		Path scripts = Files.createDirectory(this.directory.resolve("scripts"));
		Path inner = Files.createDirectory(scripts.resolve("inner"));
		Files.writeString(inner.resolve("a.sql"), "-- revision: a1\n");
		Files.createSymbolicLink(scripts.resolve("b.sql"), Path.of("inner/../inner/a.sql"));
		Files.createSymbolicLink(this.directory.resolve("elsewhere"), scripts);
		assertThat(load("file:" + this.directory.resolve("elsewhere")).graph().nodes()).hasSize(1);
		assertThat(load("file:" + inner + "/../../scripts/inner").graph().nodes()).hasSize(1);
	}

	@Test
	void refusesAnUnknownKindOfLocation() {
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(() -> load("http://example.org/"))
			.withMessageContaining("'classpath:...' or 'file:...'");
	}

	@Test
	void findsNothingInAMissingLocation() {
		assertThat(load("file:" + this.directory.resolve("none")).graph().nodes()).isEmpty();
		assertThat(load("classpath:none/at/all").graph().nodes()).isEmpty();
	}

	@Test
	void readsEveryJarOfTheClassPath() throws IOException {
		Path one = jar("one.jar", Map.of("db/migrations/x y/a.sql", "-- revision: a1\n"));
		Path two = jar("two.jar", Map.of("db/migrations/b.sql", "-- revision: b2\n-- down-revision: a1\n",
				"db/migrations/.git/c.sql", "?"));
		try (URLClassLoader loader = new URLClassLoader(new URL[] { one.toUri().toURL(), two.toUri().toURL() }, null)) {
			ScriptDirectory scripts = load(new DefaultResourceLoader(loader), "classpath:/db/migrations/");
			assertThat(scripts.graph().nodes()).extracting(RevisionNode::id).containsExactly("a1", "b2");
			assertThat(scripts.find("a1").orElseThrow().location()).isEqualTo("classpath:db/migrations/x y/a.sql");
		}
	}

	@Test
	void refusesAFileThatIsNotUtf8() throws IOException {
		Files.write(this.directory.resolve("a.sql"), "-- revision: a1 \u00e4".getBytes(StandardCharsets.ISO_8859_1));
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(() -> load("file:" + this.directory))
			.withMessageContaining("not UTF-8");
	}

	@Test
	void loadsJavaRevisions() {
		ScriptSettings settings = new ScriptSettings(List.of(), List.of("dev.migrations.script.example"), Map.of(),
				new DefaultResourceLoader());
		ScriptDirectory scripts = ScriptDirectory.load(settings);
		RevisionSource first = scripts.find("e1").orElseThrow();
		assertThat(first.header().message()).isEqualTo("create example");
		assertThat(first.reversible()).isTrue();
		assertThat(first.checksum()).isEmpty();
		assertThat(first.location()).isEqualTo("class:dev.migrations.script.example.CreateExample");
		assertThat(scripts.find("e2").orElseThrow().reversible()).isFalse();
		assertThat(scripts.graph().nodes()).hasSize(2);
	}

	@Test
	void prefersTheFilesOfADirectoryToThoseOfLocations(@TempDir Path classes) {
		ScriptFolder written = new ScriptFolder(this.directory);
		written.revision("a1", "SELECT 1;", null).revision("b2 <- a1", "", null);
		new ScriptFolder(classes).write("renamed.sql", "-- revision: a1\n-- mesage: x\n")
			.revision("c3 <- a1", "", null);
		ScriptSettings settings = new ScriptSettings(List.of("file:" + classes, written.location()), List.of(),
				Map.of(), new DefaultResourceLoader());
		ScriptDirectory scripts = ScriptDirectory.load(settings.withDirectory(this.directory));
		assertThat(scripts.graph().nodes()).extracting(RevisionNode::id).containsExactly("a1", "b2", "c3");
		assertThat(scripts.find("a1").orElseThrow().source()).startsWith(this.directory.toString());
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(() -> ScriptDirectory.load(settings))
			.withMessageContaining("present more than once");
	}

	@Test
	void reportsAnIdThatOccursTwiceInADirectory() {
		ScriptFolder folder = new ScriptFolder(this.directory);
		folder.write("1.sql", "-- revision: a1\n").write("2.sql", "-- revision: a1\n");
		ScriptSettings settings = new ScriptSettings(List.of(), List.of(), Map.of(), new DefaultResourceLoader());
		assertThatExceptionOfType(InvalidScriptsException.class)
			.isThrownBy(() -> ScriptDirectory.load(settings.withDirectory(this.directory)))
			.withMessageContaining("1.sql:1")
			.withMessageContaining("2.sql:1");
	}

	@Test
	void namesTheCommandThatRemovesStaleCopies() {
		Path classes = this.directory.resolve("target/classes");
		new ScriptFolder(this.directory).write("src/new.sql", "-- revision: a1\n")
			.write("target/classes/old.sql", "-- revision: a1\n");
		ScriptSettings settings = new ScriptSettings(
				List.of("file:" + classes, "file:" + this.directory.resolve("src")), List.of(), Map.of(),
				new DefaultResourceLoader());
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(() -> ScriptDirectory.load(settings))
			.withMessageContaining("'./mvnw clean'");
	}

	private static ScriptDirectory load(String location) {
		return load(new DefaultResourceLoader(), location);
	}

	private static ScriptDirectory load(ResourceLoader resourceLoader, String location) {
		return ScriptDirectory.load(new ScriptSettings(List.of(location), List.of(), Map.of(), resourceLoader));
	}

	private Path jar(String name, Map<String, String> entries) throws IOException {
		Path jar = this.directory.resolve(name);
		try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry("db/migrations/"));
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return jar;
	}

}
