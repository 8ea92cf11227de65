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

	private static final Map<String, Object> QUIET = Map.ofEntries(
			Map.entry("spring.main.web-application-type", "none"), Map.entry("spring.main.banner-mode", "off"),
			Map.entry("spring.main.lazy-initialization", "true"), Map.entry("spring.main.log-startup-info", "false"),
			Map.entry("spring.main.keep-alive", "false"), Map.entry("spring.devtools.restart.enabled", "false"),
			Map.entry("migrations.auto-upgrade", "false"), Map.entry("migrations.when-behind", "ignore"),
			Map.entry("migrations.unknown-revision", "warn"), Map.entry("spring.sql.init.mode", "never"),
			Map.entry("spring.jpa.generate-ddl", "false"),
			Map.entry("spring.jpa.defer-datasource-initialization", "false"),
			// Without it, Spring Boot connects to find out whether the database is
			// embedded
			Map.entry("spring.jpa.hibernate.ddl-auto", "none"),
			Map.entry("logging.level.org.springframework.context.annotation.AnnotationConfigApplicationContext",
					"error"));

	/**
	 * What holds unless the application configures its logging. Hibernate warns of its
	 * mappings at every start; a command that only reads them need not repeat that, also
	 * where the application wants to see more of Hibernate.
	 */
	private static final Map<String, Object> DEFAULTS = Map.of("logging.level.root", "warn",
			"logging.level.org.hibernate", "error", "logging.level.org.hibernate.orm.core", "error",
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
