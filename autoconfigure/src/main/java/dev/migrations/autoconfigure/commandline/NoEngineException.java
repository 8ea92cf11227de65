package dev.migrations.autoconfigure.commandline;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when a command has no engine to work with.
 */
public final class NoEngineException extends MigrationException {

	private NoEngineException(String fact, String remedy) {
		super(fact, remedy);
	}

	static NoEngineException noneAtAll() {
		return new NoEngineException("This application has no migration engine.",
				"Configure a data source with 'spring.datasource.url' or 'migrations.url', and do not set"
						+ " 'migrations.enabled=false'.");
	}

	static NoEngineException noneNamed(String instance, List<String> names) {
		return new NoEngineException("No engine is named '%s'.".formatted(instance),
				"Type '--instance' with one of %s, or leave it out.".formatted(quoted(names)));
	}

	static NoEngineException several(List<String> names) {
		return new NoEngineException("This application has several engines: %s.".formatted(quoted(names)),
				"Name one with '--instance'.");
	}

	private static String quoted(List<String> names) {
		return "'" + String.join("', '", names) + "'";
	}

}
