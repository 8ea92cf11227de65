package dev.migrations.ddl;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.schema.QualifiedName;

/**
 * The one place where names and texts become SQL.
 */
public final class Identifiers {

	private Identifiers() {
	}

	/**
	 * Quote a name.
	 * @param name the name as the catalogs have it
	 * @return the name in double quotes
	 */
	public static String quote(String name) {
		if (name.isEmpty() || name.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("A name must not be empty or contain NUL");
		}
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * Quote a name and its schema.
	 * @param name the name
	 * @return the name in double quotes, after its schema if it has one
	 */
	public static String quote(QualifiedName name) {
		String schema = name.schema();
		return (schema != null) ? quote(schema) + "." + quote(name.name()) : quote(name.name());
	}

	static String quote(List<String> names) {
		return names.stream().map((name) -> quote(name)).collect(Collectors.joining(", ", "(", ")"));
	}

	static String literal(String text) {
		String quoted = "'" + text.replace("'", "''") + "'";
		return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
	}

}
