package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.migrations.script.ScriptSettings;
import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a revision in source code that is not compiled is noticed, however it is
 * written.
 */
class JavaSourcesTests {

	private static final String PACKAGE = "dev.migrations.script.example";

	private static final String BEGIN = "package " + PACKAGE + ";\nimport dev.migrations.script.Revision;\n";

	@TempDir
	private Path root;

	@ParameterizedTest
	@ValueSource(strings = { "@Revision(id = \"new1\", downRevision = \"e2\") class New implements RevisionScript { }",
			"@Revision(downRevision = \"e2\", id = \"new1\") class New implements RevisionScript { }",
			"@Revision(\n\tmessage = \"add (some) @Thing\",\n\tdownRevision = { \"e2\", },\n\tid = \"new1\"\n)\npublic final class New { }",
			"final class Outer {\n\t@Revision(downRevision = \"e2\", id = \"new1\")\n\tstatic class New { }\n}",
			"@Deprecated @Revision(message = \"x\", id=\"new1\") @SuppressWarnings(\"all\") class New { }",
			"@dev.migrations.script.Revision(message = \"x\", id = \"new1\") class New { }",
			"@ Revision ( /* first */ message = \"x\", // then\n id = \"new1\" ) record New() { }",
			"class First { String x = \"\"\"\n@Revision(id = \"no\")\n\"\"\"; } @Revision(message = \"x\", id = \"new1\") class New { }" })
	void noticesRevisionThatIsNotCompiled(String source) {
		write("java/dev/migrations/script/example/New.java", BEGIN + source);
		Refusals.assertThatRefusal(AuthorProblem.NotCompiled.class)
			.isThrownBy(this::revision)
			.satisfies((ex) -> assertThat(ex.revision()).isEqualTo("new1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "@Revision(id = New.ID, message = \"x\") class New { static final String ID = \"new1\"; }",
			"@Revision(message = \"x\", id = \"new\" + 1) class New { }" })
	void noticesRevisionWhoseIdIsNotWrittenOut(String source) {
		write("java/dev/migrations/script/example/New.java", BEGIN + source);
		Refusals.assertThatRefusal(AuthorProblem.NotCompiled.class)
			.isThrownBy(this::revision)
			.satisfies((ex) -> assertThat(ex.revision()).isEqualTo(PACKAGE + ".New"));
	}

	@Test
	void noticesClassWhoseIdAnotherHas() {
		write("java/dev/migrations/script/example/New.java", BEGIN + "@Revision(id = \"e1\") class New { }");
		Refusals.assertThatRefusal(AuthorProblem.NotCompiled.class)
			.isThrownBy(this::revision)
			.withMessageContaining("New.java");
	}

	@Test
	void noticesNewIdOfACompiledClass() {
		write("java/dev/migrations/script/example/CreateExample.java",
				BEGIN + "@Revision(message = \"x\", id = \"e9\") class CreateExample { }");
		Refusals.assertThatRefusal(AuthorProblem.NotCompiled.class)
			.isThrownBy(this::revision)
			.withMessageContaining("'e9'");
	}

	@Test
	void noticesRevisionInKotlin() {
		write("kotlin/New.kt", "package " + PACKAGE + "\nimport dev.migrations.script.Revision as Step\n"
				+ "@Step(downRevision = [\"e2\"], id = \"new1\")\nclass New : RevisionScript { }\n");
		Refusals.assertThatRefusal(AuthorProblem.NotCompiled.class)
			.isThrownBy(this::revision)
			.withMessageContaining("new1");
	}

	@Test
	void noticesRevisionInPackageBelow() {
		write("java/dev/migrations/script/example/more/New.java", "package " + PACKAGE
				+ ".more; import dev.migrations.script.*;" + "@Revision(message = \"x\", id = \"new1\") class New { }");
		Refusals.assertThatRefusal(AuthorProblem.NotCompiled.class)
			.isThrownBy(this::revision)
			.withMessageContaining("new1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/* @Revision(id = \"new1\") class New { } */ class Other { }",
			"// @Revision(id = \"new1\")\nclass Other { }",
			"class Other { String x = \"@Revision(id = 'new1') class New {}\"; }",
			"class Other { String x = \"\"\"\n@Revision(id = \"new1\") class New {}\n\"\"\"; char y = '\"'; }",
			"/** Says {@code @Revision(id = \"new1\")}. */ class Other { }", "class Other { Revision find() { } }",
			"@org.example.Revision(id = \"new1\") class New { }",
			"@Revision(message = \"x\", id = \"e1\") class CreateExample { }",
			"final class Outer { @Revision(id = \"e1\") static class CreateExample { } }" })
	void acceptsWhatIsCompiledOrNoRevision(String source) {
		write("java/dev/migrations/script/example/Some.java", BEGIN + source);
		assertThat(revision().header().downRevisions()).isNotEmpty();
	}

	@Test
	void acceptsOtherAnnotationOfThatName() {
		write("java/dev/migrations/script/example/New.java", "package " + PACKAGE + "; import org.example.Revision;"
				+ "@Revision(message = \"x\", id = \"new1\") class New { }");
		assertThat(revision().header().downRevisions()).isNotEmpty();
	}

	@Test
	void acceptsOtherPackagesOfKotlin() {
		write("kotlin/New.kt", "package org.example\nimport dev.migrations.script.Revision\n"
				+ "@Revision(id = \"new1\")\nclass New : RevisionScript { }\n");
		assertThat(revision().header().downRevisions()).isNotEmpty();
	}

	@Test
	void readsLongLiterals() {
		write("java/dev/migrations/script/example/Some.java", BEGIN + "class Some { String x = \""
				+ "ab\\\"".repeat(50_000) + "\"; String y = \"\"\"\n" + "a\n".repeat(100_000) + "\"\"\"; }");
		assertThat(revision().header().downRevisions()).isNotEmpty();
	}

	private WrittenRevision revision() {
		ScriptSettings settings = new ScriptSettings(List.of(), List.of(PACKAGE), Map.of(),
				new DefaultResourceLoader());
		return RevisionAuthor.builder(settings)
			.directory(this.root.resolve("sql"))
			.javaDirectory(this.root.resolve("java"))
			.build()
			.revision(NewRevision.of("next"));
	}

	private void write(String path, String source) {
		Path file = this.root.resolve(path);
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, source);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
