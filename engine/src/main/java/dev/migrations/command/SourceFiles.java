package dev.migrations.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.migrations.revision.RevisionNode;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;

/**
 * Finds the files that revisions are written in.
 *
 * @param scripts all revisions
 * @param javaDirectory the root directory of Java source code
 */
record SourceFiles(ScriptDirectory scripts, Path javaDirectory) {

	List<Path> find(String identifier, List<RevisionNode> nodes) {
		if (nodes.isEmpty()) {
			throw new AuthorProblem.NoSourceFile(identifier, "means no revision", "Name a revision.").refusal();
		}
		return nodes.stream().map((node) -> this.scripts.find(node.id()).orElseThrow()).map(this::file).toList();
	}

	private Path file(RevisionSource source) {
		return path(source).filter(Files::isRegularFile)
			.orElseThrow(() -> new AuthorProblem.NoSourceFile(source.header().id(),
					"has no file here: it is '%s'".formatted(source.location()),
					"Run this in the project that it is part of.")
				.refusal());
	}

	private Optional<Path> path(RevisionSource source) {
		if (source instanceof JavaRevision revision) {
			return Optional.of(javaFile(revision));
		}
		boolean inJar = source.source().equals(source.location());
		return inJar ? Optional.empty() : Optional.of(Path.of(source.source()));
	}

	private Path javaFile(JavaRevision revision) {
		String name = revision.source().replaceAll("\\$.*", "");
		return this.javaDirectory.resolve(name.replace('.', '/') + ".java");
	}

}
