package dev.migrations.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for Java revisions that {@link NewScript} writes.
 */
class JavaRevisionRendererTests {

	@TempDir
	private Path directory;

	@Test
	void writesAClassForADeveloperToFillIn() {
		NewScript script = NewScript.java(this.directory, "com.example.migrations", header("add invoice table"));
		assertThat(script.path()).isEqualTo(this.directory.resolve("com/example/migrations/AddInvoiceTable.java"));
		assertThat(script.text()).startsWith("""
				package com.example.migrations;

				import dev.migrations.script.Operations;
				import dev.migrations.script.Revision;
				import dev.migrations.script.RevisionScript;

				@Revision(id = "a.1",
						downRevision = { "b2", "c3" },
						branchLabels = "shop-1",
						message = "add invoice table",
						created = "2026-11-22T23:15:00Z")
				class AddInvoiceTable implements RevisionScript {

					@Override
					public void upgrade(Operations operations) {
				""");
	}

	@ParameterizedTest
	@CsvSource({ "add invoice table,AddInvoiceTable", "snake_case,SnakeCase", "2 tables,Revision2Tables",
			"!,Revision_a_1", "revision,RevisionStep", "Override,OverrideStep", "größe ändern,GrößeÄndern",
			"m² area,MArea", "rename userID,RenameUserID" })
	void namesTheClassAfterTheMessage(String message, String name) {
		assertThat(JavaClassName.of(header(message))).isEqualTo(name);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "add invoice table", "Override", "say \"hi\" \\ \\u0022", "größe", "new", "a\nb" })
	void writesClassesThatCompileAndAreFound(@Nullable String message) throws IOException {
		RevisionHeader header = header(message);
		NewScript script = NewScript.java(this.directory, "com.example", header);
		script.write();
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		int result = compiler.run(null, null, null, "-encoding", "UTF-8", "-Xlint:all", "-Werror", "-proc:none", "-cp",
				System.getProperty("java.class.path"), "-d", this.directory.toString(), script.path().toString());
		assertThat(result).isZero();
		assertThat(Files.list(this.directory.resolve("com/example"))).hasSize(2);
		assertThat(load()).satisfies((revision) -> {
			assertThat(revision.header()).isEqualTo(header);
			assertThat(revision.reversible()).isTrue();
		});
	}

	private JavaRevision load() throws IOException {
		URL[] urls = { this.directory.toUri().toURL() };
		try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
			List<ScriptProblem> problems = new ArrayList<>();
			JavaRevisionFinder finder = new JavaRevisionFinder(new DefaultResourceLoader(loader));
			List<JavaRevision> revisions = finder.find(List.of("com.example"), problems);
			assertThat(problems).isEmpty();
			assertThat(revisions).hasSize(1);
			return revisions.get(0);
		}
	}

	private static RevisionHeader header(@Nullable String message) {
		return new RevisionHeader("a.1", List.of("b2", "c3"), List.of(), List.of("shop-1"), message,
				Instant.parse("2026-11-22T23:15:00Z"), List.of());
	}

}
