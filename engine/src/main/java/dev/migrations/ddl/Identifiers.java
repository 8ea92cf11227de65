package dev.migrations.ddl;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.schema.QualifiedName;
import dev.migrations.sql.SqlIdentifier;

/**
 * Quotes the names of the model.
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
		return SqlIdentifier.quote(name);
	}

	/**
	 * Quote a name and its schema.
	 * @param name the name
	 * @return the name in double quotes, after its schema if it has one
	 */
	public static String quote(QualifiedName name) {
		String schema = name.schema();
		return (schema != null) ? SqlIdentifier.qualify(schema, name.name()) : quote(name.name());
	}

	static String quote(List<String> names) {
		return names.stream().map((name) -> quote(name)).collect(Collectors.joining(", ", "(", ")"));
	}

}
