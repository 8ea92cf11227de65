package dev.migrations.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.script.FileProblem;

/**
 * The source code of Java revisions, which are read only once they are compiled: a new
 * revision that missed one would follow the wrong one. Each class that the source code
 * annotates as a revision must be among those that were found, and have its id there.
 *
 * @param directory the root directory of source code; those of Kotlin and Groovy are
 * looked for beside it
 * @param packages the packages of Java revisions
 */
record JavaSources(Path directory, List<String> packages) {

	/**
	 * Refuse while there is a revision that is not compiled.
	 * @param graph the revisions that are known
	 */
	void checkCompiled(RevisionGraph graph) {
		List<String> sources = graph.nodes().stream().map(RevisionNode::source).toList();
		files().forEach((file) -> AnnotatedClasses.of(read(file))
			.stream()
			.filter((type) -> isRevision(type) && !isCompiled(type, graph, sources))
			.findFirst()
			.ifPresent((type) -> {
				throw new AuthorProblem.NotCompiled((type.id() != null) ? type.id() : type.qualifiedName(), file)
					.refusal();
			}));
	}

	private boolean isRevision(AnnotatedClass type) {
		return this.packages.stream()
			.map(String::strip)
			.anyMatch((name) -> type.packageName().equals(name) || type.packageName().startsWith(name + "."));
	}

	private static boolean isCompiled(AnnotatedClass type, RevisionGraph graph, List<String> sources) {
		return (type.id() == null || graph.find(type.id()).isPresent()) && sources.stream().anyMatch(type::isNamed);
	}

	/*
	 * Kotlin's directories need not begin with the packages that all files share.
	 */
	private List<Path> files() {
		Stream<Path> java = this.packages.stream()
			.map((name) -> this.directory.resolve(name.strip().replace('.', '/')));
		Stream<Path> others = Stream.of("kotlin", "groovy").map(this.directory::resolveSibling);
		return Stream.concat(java, others)
			.filter(Files::isDirectory)
			.flatMap((root) -> files(root).stream())
			.distinct()
			.sorted()
			.toList();
	}

	private static List<Path> files(Path root) {
		try (Stream<Path> paths = Files.walk(root)) {
			return paths.filter((path) -> path.toString().matches(".+\\.(java|kt|groovy)")).toList();
		}
		catch (IOException ex) {
			throw FileProblem.FileFailed.read(root, ex).refusal(ex);
		}
	}

	private static String read(Path path) {
		try {
			return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw FileProblem.FileFailed.read(path, ex).refusal(ex);
		}
	}

}
