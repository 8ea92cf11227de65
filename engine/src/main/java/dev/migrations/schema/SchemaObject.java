package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * The identity of something in a schema that can be created, owned, excluded or
 * commented.
 *
 * @param kind what it is
 * @param name its own name, or the name of the table or type that it is a part of
 * @param part its name within that, or {@code null} for the whole
 */
public record SchemaObject(Kind kind, QualifiedName name, @Nullable String part) {

	/**
	 * Something that stands by itself.
	 * @param kind what it is
	 * @param name its name
	 * @return the identity
	 */
	public static SchemaObject of(Kind kind, QualifiedName name) {
		return new SchemaObject(kind, name, null);
	}

	/**
	 * A database schema.
	 * @param name its name
	 * @return the identity
	 */
	public static SchemaObject namespace(String name) {
		return of(Kind.SCHEMA, QualifiedName.of(name));
	}

	/**
	 * A table.
	 * @param name its name
	 * @return the identity
	 */
	public static SchemaObject table(QualifiedName name) {
		return of(Kind.TABLE, name);
	}

	/**
	 * A column.
	 * @param table the table
	 * @param column the column's name
	 * @return the identity
	 */
	public static SchemaObject column(QualifiedName table, String column) {
		return new SchemaObject(Kind.COLUMN, table, column);
	}

	/**
	 * A constraint.
	 * @param table the table
	 * @param constraint the constraint's name
	 * @return the identity
	 */
	public static SchemaObject constraint(QualifiedName table, String constraint) {
		return new SchemaObject(Kind.CONSTRAINT, table, constraint);
	}

	/**
	 * An index that belongs to no constraint.
	 * @param table the table
	 * @param index the index's name
	 * @return the identity
	 */
	public static SchemaObject index(QualifiedName table, String index) {
		return new SchemaObject(Kind.INDEX, table, index);
	}

	/**
	 * A sequence that belongs to no identity column.
	 * @param name its name
	 * @return the identity
	 */
	public static SchemaObject sequence(QualifiedName name) {
		return of(Kind.SEQUENCE, name);
	}

	/**
	 * A cast.
	 * @param cast the cast
	 * @return the identity
	 */
	public static SchemaObject cast(Cast cast) {
		return new SchemaObject(Kind.CAST, QualifiedName.of(cast.source()), cast.target());
	}

	@Override
	public String toString() {
		return (this.part != null) ? this.name + "." + this.part : this.name.toString();
	}

	/**
	 * What something in a schema is.
	 */
	public enum Kind {

		/**
		 * A database schema.
		 */
		SCHEMA,

		/**
		 * A table.
		 */
		TABLE,

		/**
		 * A column; the part is its name.
		 */
		COLUMN,

		/**
		 * That a column takes no {@code NULL}; the part is the column's name.
		 */
		NOT_NULL,

		/**
		 * A default, identity or expression; the part is the column's name.
		 */
		COLUMN_VALUE,

		/**
		 * A constraint; the part is its name.
		 */
		CONSTRAINT,

		/**
		 * An index; the part is its name.
		 */
		INDEX,

		/**
		 * A sequence.
		 */
		SEQUENCE,

		/**
		 * An enum type.
		 */
		ENUM_TYPE,

		/**
		 * A value of an enum type; the part is the value.
		 */
		ENUM_VALUE,

		/**
		 * A domain.
		 */
		DOMAIN,

		/**
		 * A composite type.
		 */
		COMPOSITE_TYPE,

		/**
		 * A cast; the name is the type to convert from, the part is the type to convert
		 * to.
		 */
		CAST,

		/**
		 * The comment on a table.
		 */
		TABLE_COMMENT,

		/**
		 * The comment on a column; the part is the column's name.
		 */
		COLUMN_COMMENT

	}

}
