package dev.migrations.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.script.FileFailedException;

/**
 * The source code of Java revisions, which are read only once they are compiled: a new
 * revision that missed one would follow the wrong one.
 *
 * @param directory the root directory of source code
 * @param packages the packages of Java revisions
 */
record JavaSources(Path directory, List<String> packages) {

	private static final Pattern ID = Pattern.compile("^@Revision\\(\\s*id\\s*=\\s*\"([^\"]+)\"", Pattern.MULTILINE);

	/**
	 * Refuse while there is a revision that is not compiled.
	 * @param graph the revisions that are known
	 */
	void checkCompiled(RevisionGraph graph) {
		ids().forEach((id, path) -> {
			if (graph.find(id).isEmpty()) {
				throw new NotCompiledException(id, path);
			}
		});
	}

	private Map<String, Path> ids() {
		Map<String, Path> ids = new TreeMap<>();
		for (String each : this.packages) {
			Path root = this.directory.resolve(each.replace('.', '/'));
			if (Files.isDirectory(root)) {
				files(root).forEach((path) -> id(path).results().forEach((match) -> ids.put(match.group(1), path)));
			}
		}
		return ids;
	}

	private static List<Path> files(Path root) {
		try (Stream<Path> paths = Files.walk(root)) {
			return paths.filter((path) -> path.toString().endsWith(".java")).toList();
		}
		catch (IOException ex) {
			throw FileFailedException.read(root, ex);
		}
	}

	private static Matcher id(Path path) {
		try {
			return ID.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			throw FileFailedException.read(path, ex);
		}
	}

}
