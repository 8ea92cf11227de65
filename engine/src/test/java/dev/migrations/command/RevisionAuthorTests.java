package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.MigrationException;
import dev.migrations.revision.MultipleHeadsException;
import dev.migrations.revision.UnknownRevisionException;
import dev.migrations.script.FileExistsException;
import dev.migrations.script.InvalidFileNameTemplateException;
import dev.migrations.script.InvalidScriptsException;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptSettings;
import dev.migrations.test.LogLines;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionAuthor}.
 */
class RevisionAuthorTests {

	@TempDir
	private Path directory;

	private ScriptFolder folder;

	@BeforeEach
	void prepare() {
		this.folder = new ScriptFolder(this.directory);
	}

	@Test
	void writesAFirstRevisionThatCanBeFilledIn() throws IOException {
		WrittenRevision written = author().revision(NewRevision.of("Create person"));
		assertThat(written.id()).matches("[0-9a-f]{12}");
		assertThat(written.path())
			.isEqualTo(this.directory.resolve("20261122_%s_create_person.sql".formatted(written.id())));
		assertThat(Files.readString(written.path())).isEqualTo("""
				-- revision: %s
				-- message: Create person
				-- created: 2026-11-22T20:15:00Z

				-- migrations:upgrade
				-- Write here what makes the change.

				-- migrations:downgrade
				-- Write here what undoes it. If nothing can, remove this section: the revision is then irreversible.
				""".formatted(written.id()));
	}

	@Test
	void writesRevisionsThatAreNotIrreversibleByAccident() {
		WrittenRevision written = author().revision(NewRevision.of("x"));
		RevisionSource source = author().scripts().find(written.id()).orElseThrow();
		assertThat(source.reversible()).isTrue();
		assertThat(source.header()).isEqualTo(written.header());
	}

	@Test
	void writesTwoRevisionsInARow() {
		RevisionAuthor author = author();
		WrittenRevision first = author.revision(NewRevision.of("one"));
		WrittenRevision second = author.revision(NewRevision.of("two"));
		assertThat(second.header().downRevisions()).containsExactly(first.id());
		assertThat(author.scripts().graph().heads()).hasSize(1);
	}

	@Test
	void refusesToChooseAmongSeveralHeads() {
		branches();
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> author().revision(NewRevision.of("x")))
			.withMessageContaining("'b1'")
			.withMessageContaining("'merge heads'");
		assertNothingWritten(3);
	}

	@Test
	void followsTheHeadThatIsNamed() {
		branches();
		assertThat(parents(NewRevision.of("x").withHeads("b1"))).containsExactly("b1");
	}

	@Test
	void followsTheHeadOfABranch() {
		branches();
		WrittenRevision labeled = author()
			.revision(NewRevision.of("x").withHeads("c1").withBranchLabels("shop").withRevId("d1"));
		assertThat(labeled.header().branchLabels()).containsExactly("shop");
		assertThat(parents(NewRevision.of("y").withHeads("shop@head"))).containsExactly("d1");
	}

	@Test
	void followsARevisionThatIsNoHeadOnlyWhenSpliced() {
		branches();
		assertThatExceptionOfType(NotHeadException.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withHeads("a1")))
			.withMessageContaining("'a1' (" + this.directory.resolve("a1.sql") + ") is not a head")
			.withMessageContaining("--splice");
		assertNothingWritten(3);
		assertThat(parents(NewRevision.of("x").withHeads("a1").withSplice())).containsExactly("a1");
	}

	@Test
	void beginsANewBase() {
		branches();
		WrittenRevision written = author()
			.revision(NewRevision.of("x").withHeads("base").withBranchLabels("other").withRevId("o1"));
		assertThat(written.header().downRevisions()).isEmpty();
		assertThat(parents(NewRevision.of("y").withHeads("other@head"))).containsExactly("o1");
	}

	@Test
	void asksForTheCurrentRevisionOnlyWhenNeeded() {
		branches();
		assertThatExceptionOfType(NoCurrentRevisionException.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withHeads("current")));
		RevisionAuthor author = builder().currentRows(() -> Set.of("b1")).build();
		assertThat(author.revision(NewRevision.of("x").withHeads("current")).header().downRevisions())
			.containsExactly("b1");
	}

	@Test
	void keepsLabelsAndCompletesIdsOfDependencies() {
		this.folder.revision("abcdef", "", null);
		this.folder.write("b.sql", "-- revision: b1\n-- down-revision: abcdef\n-- branch-labels: shop\n");
		WrittenRevision written = author()
			.revision(NewRevision.of("x").withHeads("base").withDependsOn("shop", "abcd"));
		assertThat(written.header().dependsOn()).containsExactly("shop", "abcdef");
	}

	@Test
	void refusesUnknownDependencies() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withDependsOn("nowhere")));
		assertNothingWritten(0);
	}

	@Test
	void refusesAnIdThatIsTaken() {
		branches();
		assertThatExceptionOfType(NameTakenException.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withHeads("b1").withRevId("a1")))
			.withMessageContaining("a1.sql")
			.withMessageContaining("'--rev-id'");
		assertNothingWritten(3);
	}

	@Test
	void refusesALabelThatIsTaken() {
		branches();
		assertThatExceptionOfType(NameTakenException.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withHeads("b1").withBranchLabels("c1")))
			.withMessageContaining("c1.sql")
			.withMessageContaining("'--branch-label'");
		assertNothingWritten(3);
	}

	@Test
	void refusesIllegalNames() {
		assertThatExceptionOfType(InvalidNewRevisionException.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withRevId("../a").withBranchLabels("heads")))
			.satisfies((ex) -> assertThat(ex.getProblems()).hasSize(2))
			.withMessageContaining("not written");
		assertNothingWritten(0);
	}

	@Test
	void refusesToAddToBrokenScripts() {
		this.folder.revision("a1 <- nowhere", "", null);
		assertThatExceptionOfType(InvalidScriptsException.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withHeads("base")));
		assertNothingWritten(1);
	}

	@Test
	void overwritesNoFile() throws IOException {
		Path file = Files.writeString(this.directory.resolve("x.sql"), "-- revision: f1\n");
		RevisionAuthor author = builder().fileNameTemplate("{slug}.sql").build();
		assertThatExceptionOfType(FileExistsException.class).isThrownBy(() -> author.revision(NewRevision.of("X")))
			.withMessageContaining("x.sql");
		assertThat(file).hasContent("-- revision: f1\n");
	}

	@Test
	void refusesAFileThatWouldBeHidden() {
		RevisionAuthor author = builder().fileNameTemplate("{slug}.sql").build();
		assertThatExceptionOfType(InvalidFileNameTemplateException.class)
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
	void mergesAllHeads() throws IOException {
		branches();
		WrittenRevision written = author().merge(NewMerge.of("heads"));
		assertThat(written.header().downRevisions()).containsExactly("b1", "c1");
		assertThat(written.header().message()).isEqualTo("merge b1 and c1");
		assertThat(Files.readString(written.path())).endsWith("""

				-- migrations:upgrade

				-- migrations:downgrade
				""");
		assertThat(author().scripts().graph().heads()).hasSize(1);
	}

	@Test
	void mergesHeadsThatDependOnOneAnother() {
		this.folder.write("a1.sql", "-- revision: a1\n");
		this.folder.write("b1.sql", "-- revision: b1\n-- depends-on: a1\n");
		assertThat(author().merge(NewMerge.of("heads")).header().downRevisions()).containsExactly("a1", "b1");
	}

	@Test
	void mergesWithMessageLabelAndId() {
		branches();
		NewMerge request = new NewMerge(List.of("c1", "b1"), "join", List.of("joined"), "m1");
		assertThat(author().merge(request).header()).satisfies((header) -> {
			assertThat(header.id()).isEqualTo("m1");
			assertThat(header.message()).isEqualTo("join");
			assertThat(header.branchLabels()).containsExactly("joined");
			assertThat(header.downRevisions()).containsExactly("c1", "b1");
		});
	}

	@Test
	void refusesToMergeFewerThanTwoHeads() {
		branches();
		assertThatExceptionOfType(TooFewHeadsException.class).isThrownBy(() -> author().merge(NewMerge.of("b1", "b1")))
			.withMessageContaining("'b1' 'b1'")
			.withMessageContaining("'c1'");
		assertThatExceptionOfType(NotHeadException.class).isThrownBy(() -> author().merge(NewMerge.of("a1", "b1")));
		assertNothingWritten(3);
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
	void logsWhatItWrites() {
		try (LogLines log = LogLines.of(RevisionAuthor.class)) {
			WrittenRevision written = author().revision(NewRevision.of("x"));
			assertThat(log.read()).containsExactly("INFO Generating %s ... done".formatted(written.path()));
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
		assertThatExceptionOfType(NoSourceFileException.class).isThrownBy(() -> author().files("base"));
	}

	@Test
	void writesAJavaRevision() {
		ScriptSettings settings = new ScriptSettings(List.of(), List.of("com.example.changes", "com.example.other"),
				Map.of(), new DefaultResourceLoader());
		RevisionAuthor author = RevisionAuthor.builder(settings)
			.directory(this.directory)
			.javaDirectory(this.directory.resolve("java"))
			.build();
		WrittenRevision written = author.revision(NewRevision.of("fill person").inJava());
		assertThat(written.path()).isEqualTo(this.directory.resolve("java/com/example/changes/FillPerson.java"))
			.content()
			.contains(written.id());
		assertThatExceptionOfType(NotCompiledException.class)
			.isThrownBy(() -> author.revision(NewRevision.of("another")))
			.withMessageContaining(written.id())
			.withMessageContaining("./mvnw compile");
	}

	@Test
	void refusesAJavaRevisionWithoutAPackage() {
		assertThatExceptionOfType(NoPackageException.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").inJava()))
			.withMessageContaining("migrations.packages");
		assertNothingWritten(0);
	}

	@Test
	void findsTheSourceCodeOfAJavaRevision() {
		ScriptSettings settings = new ScriptSettings(List.of(), List.of("dev.migrations.script.example"), Map.of(),
				new DefaultResourceLoader());
		RevisionAuthorBuilder builder = RevisionAuthor.builder(settings).directory(this.directory);
		assertThat(builder.javaDirectory(Path.of("src/test/java")).build().files("e1"))
			.containsExactly(Path.of("src/test/java/dev/migrations/script/example/CreateExample.java"));
		assertThatExceptionOfType(NoSourceFileException.class)
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

	private void branches() {
		this.folder.revision("a1", "", null).revision("b1 <- a1", "", null).revision("c1 <- a1", "", null);
	}

	private List<String> parents(NewRevision request) {
		return author().revision(request).header().downRevisions();
	}

	private void assertNothingWritten(int before) {
		try (Stream<Path> files = Files.walk(this.directory)) {
			assertThat(files.filter(Files::isRegularFile)).hasSize(before);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private RevisionAuthor author() {
		return builder().build();
	}

	private RevisionAuthorBuilder builder() {
		return RevisionAuthor.builder(settings())
			.directory(this.directory)
			.clock(Clock.fixed(Instant.parse("2026-11-22T20:15:00.123Z"), ZoneOffset.UTC))
			.random(new Random(42));
	}

	private static ScriptSettings settings(String... locations) {
		return new ScriptSettings(List.of(locations), List.of(), Map.of(), new DefaultResourceLoader());
	}

}
