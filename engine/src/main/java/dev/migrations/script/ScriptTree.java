package dev.migrations.script;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The revision files below a directory, and none outside it.
 * <ol>
 * <li>Links are followed after all plain directories, and no directory is read twice:
 * neither a loop of links nor a thicket of them takes long.</li>
 * <li>What leads out of the directory through a symbolic link is a mistake.</li>
 * <li>What cannot be read is a mistake of its own; the rest is read all the same.</li>
 * </ol>
 */
final class ScriptTree {

	private final String location;

	private final Path realRoot;

	private final List<ScriptProblem> problems;

	private final Deque<Directory> open = new ArrayDeque<>();

	private final Set<Path> visited = new HashSet<>();

	private final List<Path> files = new ArrayList<>();

	private ScriptTree(String location, Path realRoot, List<ScriptProblem> problems) {
		this.location = location;
		this.realRoot = realRoot;
		this.problems = problems;
	}

	/**
	 * Find the files.
	 * @param location how people call the directory
	 * @param root the directory
	 * @param problems where mistakes go
	 * @return paths in order, each below the root and so far as is known a file
	 * @throws IOException if the directory itself cannot be found
	 */
	static List<Path> files(String location, Path root, List<ScriptProblem> problems) throws IOException {
		Path realRoot = root.toRealPath();
		ScriptTree tree = new ScriptTree(location, realRoot, problems);
		tree.open.add(new Directory(root, realRoot));
		while (!tree.open.isEmpty()) {
			tree.visit(tree.open.removeFirst());
		}
		tree.files.sort(null);
		return tree.files;
	}

	private void visit(Directory directory) {
		if (!this.visited.add(directory.real())) {
			return;
		}
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory.path(), (path) -> !isHidden(path))) {
			entries.forEach((entry) -> accept(directory, entry));
		}
		catch (DirectoryIteratorException ex) {
			unreadable(directory.path(), Objects.requireNonNull(ex.getCause()));
		}
		catch (IOException ex) {
			unreadable(directory.path(), ex);
		}
	}

	private void accept(Directory parent, Path path) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			if (attributes.isDirectory()) {
				this.open.addFirst(new Directory(path, parent.real().resolve(path.getFileName())));
			}
			else if (!attributes.isSymbolicLink()) {
				addScript(path);
			}
			else {
				follow(path);
			}
		}
		catch (NoSuchFileException ex) {
			// It was there a moment ago
		}
		catch (IOException ex) {
			unreadable(path, ex);
		}
	}

	private void follow(Path link) {
		try {
			Path real = link.toRealPath();
			if (!real.startsWith(this.realRoot)) {
				this.problems.add(new ScriptProblem(link.toString(), 0,
						"It leads out of the location '%s' through a symbolic link.".formatted(this.location),
						"Put the file itself there, or add its directory to 'migrations.locations'."));
			}
			else if (Files.isDirectory(real)) {
				this.open.addLast(new Directory(link, real));
			}
			else {
				addScript(link);
			}
		}
		catch (IOException ex) {
			if (isScript(link)) {
				unreadable(link, ex);
			}
		}
	}

	private void addScript(Path path) {
		if (isScript(path)) {
			this.files.add(path);
		}
	}

	private static boolean isScript(Path path) {
		return path.toString().endsWith(".sql");
	}

	private void unreadable(Path path, IOException cause) {
		this.problems.add(ScriptContent.unreadable(path.toString(), cause));
	}

	private static boolean isHidden(Path path) {
		return path.getFileName().toString().startsWith(".");
	}

	/**
	 * A directory to visit.
	 *
	 * @param path how it was reached
	 * @param real its real path
	 */
	private record Directory(Path path, Path real) {

	}

}
