package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds revision files below a directory, and none outside it.
 */
final class FileSystemScripts {

	static final String PREFIX = "file:";

	void find(String location, FoundScripts found, List<ScriptProblem> problems) throws IOException {
		Path root = root(location, problems);
		if (root == null || !Files.isDirectory(root)) {
			return;
		}
		for (Path path : ScriptTree.files(location, root, problems)) {
			found.add(PREFIX + path, path, problems);
		}
	}

	private static @Nullable Path root(String location, List<ScriptProblem> problems) {
		String path = location.substring(PREFIX.length());
		try {
			return Path.of(path.startsWith("//") ? path.substring(2) : path);
		}
		catch (InvalidPathException ex) {
			problems.add(new ScriptProblem(location, 0, "The location is not a path: %s.".formatted(ex.getReason()),
					"Write 'file:' and the path of a directory."));
			return null;
		}
	}

}
