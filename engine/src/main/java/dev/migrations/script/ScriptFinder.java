package dev.migrations.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.io.ResourceLoader;

/**
 * Finds revision files below the configured locations. Each file is found once, however
 * many paths lead to it; hidden directories and files are skipped.
 */
final class ScriptFinder {

	private static final Log logger = LogFactory.getLog(ScriptFinder.class);

	private final ClassPathScripts classPath;

	private final FileSystemScripts fileSystem = new FileSystemScripts();

	ScriptFinder(ResourceLoader resourceLoader) {
		this.classPath = new ClassPathScripts(resourceLoader);
	}

	/**
	 * Find all files.
	 * @param locations the configured locations
	 * @param problems where mistakes in the locations go
	 * @return the files, each once
	 */
	List<ScriptFile> find(List<String> locations, List<ScriptProblem> problems) {
		FoundScripts found = new FoundScripts();
		for (String location : locations) {
			int before = found.files().size();
			try {
				find(location.strip(), found, problems);
			}
			catch (IOException ex) {
				problems.add(new ScriptProblem(location, 0, "The location cannot be read: %s.".formatted(ex),
						"Make it readable, or correct 'migrations.locations'."));
			}
			if (found.files().size() == before && problems.isEmpty()) {
				logger.warn("No revision files were found in the location '%s'".formatted(location));
			}
		}
		return new ArrayList<>(found.files());
	}

	private void find(String location, FoundScripts found, List<ScriptProblem> problems) throws IOException {
		if (location.startsWith(FileSystemScripts.PREFIX)) {
			this.fileSystem.find(location, found, problems);
		}
		else if (location.startsWith(ClassPathScripts.PREFIX)) {
			this.classPath.find(location.substring(ClassPathScripts.PREFIX.length()), found);
		}
		else if (location.startsWith("classpath*:")) {
			this.classPath.find(location.substring("classpath*:".length()), found);
		}
		else if (!location.contains(":")) {
			this.classPath.find(location, found);
		}
		else {
			problems.add(new ScriptProblem(location, 0, "The location '%s' is of an unknown kind.".formatted(location),
					"Write 'classpath:...' or 'file:...'."));
		}
	}

}
