package dev.migrations.command;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.store.TableNames;

/**
 * Thrown when the engine's own tables, or their schema, cannot have the configured name.
 */
public final class InvalidTableNameException extends MigrationException {

	private static final int LONGEST = 63;

	private final String name;

	private InvalidTableNameException(String name, String what) {
		super("The name '%s' %s.".formatted(name, what),
				"Choose another with 'migrations.schema', 'migrations.version-table' or 'migrations.history-table'.");
		this.name = name;
	}

	static void check(TableNames names) {
		List<String> tables = names.all();
		tables.forEach(InvalidTableNameException::check);
		if (names.schema() != null) {
			check(names.schema());
		}
		for (int i = 0; i < tables.size(); i++) {
			if (tables.subList(0, i).contains(tables.get(i))) {
				throw new InvalidTableNameException(tables.get(i), "belongs to two of the engine's own tables");
			}
		}
	}

	/*
	 * PostgreSQL would cut a longer name off, which then might be that of another table.
	 */
	private static void check(String name) {
		if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			throw new InvalidTableNameException(name, "is longer than %s bytes".formatted(LONGEST));
		}
		if (name.isBlank() || name.indexOf('\0') >= 0) {
			throw new InvalidTableNameException(name.replace('\0', '?'), "is blank or contains NUL");
		}
	}

	/**
	 * The name.
	 * @return the name as it is configured
	 */
	public String getName() {
		return this.name;
	}

}
