package dev.migrations.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.core.io.ResourceLoader;

/**
 * Where revision scripts are and how they are read.
 *
 * @param locations where revision files are
 * @param packages where Java revisions are
 * @param placeholders the values of placeholders
 * @param resourceLoader what loads locations and packages
 * @param directories where revision files are written: read before the locations, whose
 * files give way to theirs when they have the same id. None when an application starts,
 * which knows no source code
 */
public record ScriptSettings(List<String> locations, List<String> packages, Map<String, String> placeholders,
		ResourceLoader resourceLoader, List<Path> directories) {

	/**
	 * The location that holds unless others are configured.
	 */
	public static final String DEFAULT_LOCATION = "classpath:db/migrations";

	public ScriptSettings {
		locations = List.copyOf(locations);
		packages = List.copyOf(packages);
		placeholders = Map.copyOf(placeholders);
		directories = List.copyOf(directories);
	}

	/**
	 * Create settings without a directory.
	 * @param locations where revision files are
	 * @param packages where Java revisions are
	 * @param placeholders the values of placeholders
	 * @param resourceLoader what loads locations and packages
	 */
	public ScriptSettings(List<String> locations, List<String> packages, Map<String, String> placeholders,
			ResourceLoader resourceLoader) {
		this(locations, packages, placeholders, resourceLoader, List.of());
	}

	/**
	 * Read a directory of source code too.
	 * @param directory the directory, which need not exist
	 * @return new settings
	 */
	public ScriptSettings withDirectory(Path directory) {
		List<Path> all = Stream.concat(this.directories.stream(), Stream.of(directory)).distinct().toList();
		return new ScriptSettings(this.locations, this.packages, this.placeholders, this.resourceLoader, all);
	}

}
