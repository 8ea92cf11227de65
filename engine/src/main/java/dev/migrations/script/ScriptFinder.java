package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.PlainLog;
import org.apache.commons.logging.Log;

import org.springframework.core.io.ResourceLoader;

/**
 * Finds revision files below the configured locations. Each file is found once, however
 * many paths lead to it; hidden directories and files are skipped.
 */
final class ScriptFinder {

	private static final Log logger = PlainLog.of(ScriptFinder.class);

	private final ClassPathScripts classPath;

	private final FileSystemScripts fileSystem = new FileSystemScripts();

	private final FoundScripts found = new FoundScripts();

	ScriptFinder(ResourceLoader resourceLoader) {
		this.classPath = new ClassPathScripts(resourceLoader);
	}

	/**
	 * Find the files below directories; none below one that does not exist.
	 * @param directories the directories
	 * @param problems where mistakes in the directories go
	 * @return the files that were not found before
	 */
	List<ScriptFile> findBelow(List<Path> directories, List<ScriptProblem> problems) {
		int before = this.found.files().size();
		directories.forEach((directory) -> tryFind(FileSystemScripts.PREFIX + directory, problems));
		return filesFrom(before);
	}

	/**
	 * Find the files in locations.
	 * @param locations the configured locations
	 * @param problems where mistakes in the locations go
	 * @return the files that were not found before
	 */
	List<ScriptFile> find(List<String> locations, List<ScriptProblem> problems) {
		int start = this.found.files().size();
		for (String location : locations) {
			int before = this.found.files().size();
			tryFind(location, problems);
			if (this.found.files().size() == before && start == 0 && problems.isEmpty()) {
				logger.warn("No revision files were found in the location '%s'".formatted(location));
			}
		}
		return filesFrom(start);
	}

	private List<ScriptFile> filesFrom(int start) {
		return new ArrayList<>(this.found.files()).subList(start, this.found.files().size());
	}

	private void tryFind(String location, List<ScriptProblem> problems) {
		try {
			find(location.strip(), problems);
		}
		catch (IOException ex) {
			problems.add(new ScriptProblem(location, 0, "The location cannot be read: %s.".formatted(ex),
					"Make it readable, or correct 'migrations.locations'."));
		}
	}

	private void find(String location, List<ScriptProblem> problems) throws IOException {
		if (location.startsWith(FileSystemScripts.PREFIX)) {
			this.fileSystem.find(location, this.found, problems);
		}
		else if (location.startsWith(ClassPathScripts.PREFIX)) {
			this.classPath.find(location.substring(ClassPathScripts.PREFIX.length()), this.found, problems);
		}
		else if (location.startsWith("classpath*:")) {
			this.classPath.find(location.substring("classpath*:".length()), this.found, problems);
		}
		else if (!location.contains(":")) {
			this.classPath.find(location, this.found, problems);
		}
		else {
			problems.add(new ScriptProblem(location, 0, "The location '%s' is of an unknown kind.".formatted(location),
					"Write 'classpath:...' or 'file:...'."));
		}
	}

}
