package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrations.MigrationException;
import dev.migrations.script.FileProblem;
import dev.migrations.script.InvalidScriptsException;
import dev.migrations.script.ScriptSettings;
import dev.migrations.test.LogLines;
import dev.migrations.test.Refusals;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for where {@link RevisionAuthor} reads and writes, and where it does not.
 */
class RevisionAuthorFilesTests extends AbstractRevisionAuthorTests {

	@Test
	void overwritesNoFile() throws IOException {
		Path file = Files.writeString(this.directory.resolve("x.sql"), "-- revision: f1\n");
		RevisionAuthor author = builder().fileNameTemplate("{slug}.sql").build();
		Refusals.assertThatRefusal(FileProblem.FileExists.class)
			.isThrownBy(() -> author.revision(NewRevision.of("X")))
			.withMessageContaining("x.sql");
		assertThat(file).hasContent("-- revision: f1\n");
	}

	@Test
	void refusesAFileThatWouldBeHidden() {
		RevisionAuthor author = builder().fileNameTemplate("{slug}.sql").build();
		Refusals.assertThatRefusal(FileProblem.InvalidFileNameTemplate.class)
			.isThrownBy(() -> author.revision(NewRevision.of(null)));
		assertNothingWritten(0);
	}

	@Test
	void writesIntoADirectoryOfItsOwn(@TempDir Path other) {
		RevisionAuthor author = author();
		WrittenRevision first = author.revision(NewRevision.of("x").withDirectory(other.resolve("a/b")));
		assertThat(first.path()).startsWith(other.resolve("a/b")).exists();
		WrittenRevision second = author.revision(NewRevision.of("y").withDirectory(other.resolve("a/b")));
		assertThat(second.header().downRevisions()).containsExactly(first.id());
	}

	@Test
	void prefersTheDirectoryToStaleCopies(@TempDir Path classes) {
		this.folder.revision("a1", "", null);
		new ScriptFolder(classes).write("old name.sql", "-- revision: a1\n-- mesage: x\n")
			.revision("z1 <- a1", "", null);
		RevisionAuthor author = RevisionAuthor.builder(settings("file:" + classes)).directory(this.directory).build();
		assertThat(author.revision(NewRevision.of("x")).header().downRevisions()).containsExactly("z1");
	}

	@Test
	void warnsWhenItFollowsWhatOnlyTheOutputOfTheBuildHas() throws IOException {
		Path copies = Files.createTempDirectory(Path.of("target", "classes"), "copies");
		Path copy = Files.writeString(copies.resolve("a1.sql"), "-- revision: a1\n");
		try (LogLines log = LogLines.of(RevisionAuthor.class)) {
			RevisionAuthor author = RevisionAuthor.builder(settings("file:" + copies))
				.directory(this.directory)
				.build();
			author.revision(NewRevision.of("x"));
			assertThat(log.read())
				.anyMatch((line) -> line.startsWith("WARN Revision 'a1'") && line.contains("./mvnw clean"));
		}
		finally {
			Files.delete(copy);
			Files.delete(copies);
		}
	}

	@Test
	void readsADirectoryThatIsALocationOnce() {
		this.folder.revision("a1", "", null);
		RevisionAuthor author = RevisionAuthor.builder(settings(this.folder.location()))
			.directory(this.directory)
			.build();
		assertThat(author.scripts().graph().nodes()).hasSize(1);
	}

	@Test
	void findsTheFileOfARevision() {
		branches();
		assertThat(author().files("b1")).containsExactly(this.directory.resolve("b1.sql"));
		assertThat(author().files("heads")).hasSize(2);
		Refusals.assertThatRefusal(AuthorProblem.NoSourceFile.class).isThrownBy(() -> author().files("base"));
	}

	@Test
	void findsTheSourceCodeOfAJavaRevision() {
		ScriptSettings settings = new ScriptSettings(List.of(), List.of("dev.migrations.script.example"), Map.of(),
				new DefaultResourceLoader());
		RevisionAuthorBuilder builder = RevisionAuthor.builder(settings).directory(this.directory);
		assertThat(builder.javaDirectory(Path.of("src/test/java")).build().files("e1"))
			.containsExactly(Path.of("src/test/java/dev/migrations/script/example/CreateExample.java"));
		Refusals.assertThatRefusal(AuthorProblem.NoSourceFile.class)
			.isThrownBy(() -> builder.javaDirectory(this.directory).build().files("e1"))
			.withMessageContaining("class:dev.migrations.script.example.CreateExample");
	}

	@Test
	void preparesADirectoryOnce() throws IOException {
		Path target = this.directory.resolve("db/migrations");
		PreparedDirectory prepared = author().init(target);
		assertThat(prepared.created()).containsExactly(target, target.resolve("README.md"));
		Files.writeString(target.resolve("README.md"), "mine");
		assertThat(author().init(target).created()).isEmpty();
		assertThat(target.resolve("README.md")).hasContent("mine");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../escape", "..", "/etc/escape", "a/../../../escape", "..\\..\\escape", "~/escape",
			"%2e%2e/escape", "..\0/escape", "a\n../../escape", "file:/escape" })
	void writesNowhereElseWhateverTheMessage(String message) throws IOException {
		Path inner = Files.createDirectories(this.directory.resolve("outer/inner"));
		for (String template : List.of("{slug}.sql", "{slug}/{rev}.sql", "x{slug}/../{rev}.sql",
				"{rev}_{slug}/{slug}.sql")) {
			tryToWrite(inner, template, NewRevision.of(message).withHeads("base"));
			tryToWrite(inner, template, NewRevision.of("x").withHeads("base").withRevId(message));
			tryToWrite(inner, template, NewRevision.of(message).withHeads("base").withBranchLabels(message));
		}
		try (Stream<Path> files = Files.walk(this.directory)) {
			assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
				.allSatisfy((file) -> assertThat(file.toRealPath()).startsWith(inner.toRealPath()));
		}
	}

	private void tryToWrite(Path inner, String template, NewRevision request) {
		try {
			RevisionAuthor author = RevisionAuthor.builder(settings())
				.directory(inner)
				.fileNameTemplate(template)
				.build();
			assertThat(author.revision(request).path().normalize()).startsWith(inner);
		}
		catch (MigrationException ex) {
			assertThat(ex.getRemedy()).isNotBlank();
		}
	}

	@Test
	void writesNothingThroughALinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
		Files.createSymbolicLink(this.directory.resolve("sub"), elsewhere);
		assertThatExceptionOfType(InvalidScriptsException.class)
			.isThrownBy(() -> builder().fileNameTemplate("sub/{rev}.sql").build().revision(NewRevision.of("x")))
			.withMessageContaining("leads out");
		assertThat(elsewhere).isEmptyDirectory();
	}

}
