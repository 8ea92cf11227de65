package dev.migrations.autoconfigure.commandline;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * The properties of an application in command mode: nothing but the command is to run.
 */
final class CommandProperties {

	private static final Map<String, Object> QUIET = Map.of("spring.main.web-application-type", "none",
			"spring.main.banner-mode", "off", "spring.main.lazy-initialization", "true", "spring.main.log-startup-info",
			"false", "spring.main.keep-alive", "false", "spring.devtools.restart.enabled", "false",
			"migrations.auto-upgrade", "false");

	/**
	 * What holds unless the application configures its logging.
	 */
	private static final Map<String, Object> DEFAULTS = Map.of("logging.level.root", "warn",
			"logging.level.dev.migrations", "info");

	private CommandProperties() {
	}

	static void apply(MutablePropertySources sources, CommandArguments arguments, Map<String, String> placeholders) {
		sources.addFirst(new SimpleCommandLinePropertySource(arguments.properties().toArray(String[]::new)));
		Map<String, Object> properties = new LinkedHashMap<>(QUIET);
		placeholders.forEach((name, value) -> properties.put("migrations.placeholders[" + name + "]", value));
		sources.addFirst(new MapPropertySource("migrationsCommand", properties));
		sources.addLast(new MapPropertySource("migrationsCommandDefaults", DEFAULTS));
	}

}
