package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for merges that {@link RevisionAuthor} writes.
 */
class RevisionAuthorMergeTests extends AbstractRevisionAuthorTests {

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
		Refusals.assertThatRefusal(AuthorProblem.TooFewHeads.class)
			.isThrownBy(() -> author().merge(NewMerge.of("b1", "b1")))
			.withMessageContaining("'b1' 'b1'")
			.withMessageContaining("'c1'");
		Refusals.assertThatRefusal(AuthorProblem.NotHead.class)
			.isThrownBy(() -> author().merge(NewMerge.of("a1", "b1")));
		assertNothingWritten(3);
	}

}
