package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.core.io.Resource;

/**
 * Collects files, each once by the identity of its content: the real path of a file, the
 * URL of anything else.
 */
final class FoundScripts {

	private final Set<Object> identities = new HashSet<>();

	private final List<ScriptFile> files = new ArrayList<>();

	void add(String location, Path path, List<ScriptProblem> problems) {
		try {
			Path real = path.toRealPath();
			if (this.identities.add(real)) {
				this.files.add(new ScriptFile(location, readable(path), ScriptContent.read(real)));
			}
		}
		catch (IOException ex) {
			problems.add(ScriptContent.unreadable(readable(path), ex));
		}
	}

	void add(String location, Resource resource, List<ScriptProblem> problems) {
		try (InputStream input = resource.getInputStream()) {
			if (this.identities.add(resource.getURL().toString())) {
				this.files.add(new ScriptFile(location, location, ScriptContent.read(location, input)));
			}
		}
		catch (IOException ex) {
			problems.add(ScriptContent.unreadable(location, ex));
		}
	}

	Collection<ScriptFile> files() {
		return this.files;
	}

	private static String readable(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		Path here = Path.of("").toAbsolutePath();
		return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
	}

}
