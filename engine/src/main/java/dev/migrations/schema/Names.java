package dev.migrations.schema;

import java.util.List;

/**
 * What PostgreSQL can take as an identifier, and SQL text that is not empty.
 */
final class Names {

	private Names() {
	}

	static void requireName(String kind, String name) {
		if (name.isEmpty() || name.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("The name of a " + kind + " must not be empty or contain NUL");
		}
	}

	static List<String> requireNames(String kind, List<String> names) {
		if (names.isEmpty()) {
			throw new IllegalArgumentException("A " + kind + " needs at least one column");
		}
		return copyOf(kind, names);
	}

	static List<String> copyOf(String kind, List<String> names) {
		names.forEach((name) -> requireName("column of a " + kind, name));
		if (names.stream().distinct().count() != names.size()) {
			throw new IllegalArgumentException("A " + kind + " must not name a column twice: " + names);
		}
		return List.copyOf(names);
	}

	static void requireSql(String what, String sql) {
		if (sql.isBlank()) {
			throw new IllegalArgumentException("The " + what + " must not be blank");
		}
	}

}
