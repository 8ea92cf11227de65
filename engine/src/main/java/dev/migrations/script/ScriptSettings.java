package dev.migrations.script;

import java.util.List;
import java.util.Map;

import org.springframework.core.io.ResourceLoader;

/**
 * Where revision scripts are and how they are read.
 *
 * @param locations where revision files are
 * @param packages where Java revisions are
 * @param placeholders the values of placeholders
 * @param resourceLoader what loads locations and packages
 */
public record ScriptSettings(List<String> locations, List<String> packages, Map<String, String> placeholders,
		ResourceLoader resourceLoader) {

	/**
	 * The location that holds unless others are configured.
	 */
	public static final String DEFAULT_LOCATION = "classpath:db/migrations";

	public ScriptSettings {
		locations = List.copyOf(locations);
		packages = List.copyOf(packages);
		placeholders = Map.copyOf(placeholders);
	}

}
