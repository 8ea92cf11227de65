package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.revision.IdentifierProblem;
import dev.migrations.script.InvalidScriptsException;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptSettings;
import dev.migrations.test.LogLines;
import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for revisions that {@link RevisionAuthor} writes.
 */
class RevisionAuthorTests extends AbstractRevisionAuthorTests {

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
		Refusals.assertThatRefusal(IdentifierProblem.MultipleHeads.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x")))
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
		Refusals.assertThatRefusal(AuthorProblem.NotHead.class)
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
		Refusals.assertThatRefusal(AuthorProblem.NoCurrentRevision.class)
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
		Refusals.assertThatRefusal(IdentifierProblem.UnknownRevision.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withDependsOn("nowhere")));
		assertNothingWritten(0);
	}

	@Test
	void refusesAnIdThatIsTaken() {
		branches();
		Refusals.assertThatRefusal(AuthorProblem.NameTaken.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").withHeads("b1").withRevId("a1")))
			.withMessageContaining("a1.sql")
			.withMessageContaining("'--rev-id'");
		assertNothingWritten(3);
	}

	@Test
	void refusesALabelThatIsTaken() {
		branches();
		Refusals.assertThatRefusal(AuthorProblem.NameTaken.class)
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
	void logsWhatItWrites() {
		try (LogLines log = LogLines.of(RevisionAuthor.class)) {
			WrittenRevision written = author().revision(NewRevision.of("x"));
			assertThat(log.read()).containsExactly("INFO Generating %s ... done".formatted(written.path()));
		}
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
		Refusals.assertThatRefusal(AuthorProblem.NotCompiled.class)
			.isThrownBy(() -> author.revision(NewRevision.of("another")))
			.withMessageContaining(written.id())
			.withMessageContaining("./mvnw compile");
	}

	@Test
	void refusesAJavaRevisionWithoutAPackage() {
		Refusals.assertThatRefusal(AuthorProblem.NoPackage.class)
			.isThrownBy(() -> author().revision(NewRevision.of("x").inJava()))
			.withMessageContaining("migrations.packages");
		assertNothingWritten(0);
	}

}
