package dev.migrations.script;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds revision files below a directory, and none outside it: a symbolic link that leads
 * out is a mistake.
 */
final class FileSystemScripts {

	static final String PREFIX = "file:";

	void find(String location, FoundScripts found, List<ScriptProblem> problems) throws IOException {
		Path root = root(location, problems);
		if (root == null || !Files.isDirectory(root)) {
			return;
		}
		Path realRoot = root.toRealPath();
		for (Path path : walk(root)) {
			if (path.toRealPath().startsWith(realRoot)) {
				found.add(PREFIX + path, path, Files.readAllBytes(path));
			}
			else {
				problems.add(new ScriptProblem(path.toString(), 0,
						"The file leads out of the location '%s' through a symbolic link.".formatted(location),
						"Put the file itself there, or add its directory to 'migrations.locations'."));
			}
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

	private static List<Path> walk(Path root) throws IOException {
		List<Path> paths = new ArrayList<>();
		Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
				new SimpleFileVisitor<>() {

					@Override
					public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
						boolean skip = !directory.equals(root) && isHidden(directory);
						return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
						if (file.toString().endsWith(".sql") && !isHidden(file)) {
							paths.add(file);
						}
						return FileVisitResult.CONTINUE;
					}

				});
		paths.sort(null);
		return paths;
	}

	private static boolean isHidden(Path path) {
		return path.getFileName().toString().startsWith(".");
	}

}
