package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of something that lives in a database schema, without quotes and never split
 * at dots.
 *
 * @param schema the database schema, or {@code null} to let the search path decide
 * @param name the name in that schema
 */
public record QualifiedName(@Nullable String schema, String name) {

	public QualifiedName {
		if (schema != null) {
			Names.requireName("schema", schema);
		}
		Names.requireName("database object", name);
	}

	/**
	 * Name something that the search path finds.
	 * @param name the name, which may contain dots
	 * @return the qualified name
	 */
	public static QualifiedName of(String name) {
		return new QualifiedName(null, name);
	}

	/**
	 * Name something in a schema.
	 * @param schema the database schema
	 * @param name the name in that schema
	 * @return the qualified name
	 */
	public static QualifiedName of(String schema, String name) {
		return new QualifiedName(schema, name);
	}

	/**
	 * The sibling of that name in the same schema.
	 * @param name the sibling's name
	 * @return the qualified name
	 */
	public QualifiedName sibling(String name) {
		return new QualifiedName(this.schema, name);
	}

	/**
	 * This name, in the given schema if it has none of its own.
	 * @param schema the schema for names that lack one
	 * @return a name with a schema
	 */
	public QualifiedName inSchema(String schema) {
		return (this.schema != null) ? this : new QualifiedName(schema, this.name);
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
