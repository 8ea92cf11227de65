package dev.migrations.schema;

import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Generated.Storage;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the name
 * @param type the type
 * @param nullable whether the column takes {@code NULL}
 * @param value where its value comes from when a statement gives none, or {@code null}
 * @param comment the comment, or {@code null}
 */
public record Column(String name, ColumnType type, boolean nullable, @Nullable ColumnValue value,
		@Nullable String comment) {

	public Column {
		Names.requireName("column", name);
		if (nullable && value instanceof Identity) {
			throw new IllegalArgumentException("The identity column '" + name + "' must not be nullable");
		}
	}

	/**
	 * A nullable column.
	 * @param name the name
	 * @param type the type as PostgreSQL spells it, such as {@code varchar(50)}
	 * @return the column
	 */
	public static Column of(String name, String type) {
		return new Column(name, ColumnType.of(type), true, null, null);
	}

	/**
	 * Take no {@code NULL}.
	 * @return a changed column
	 */
	public Column notNull() {
		return new Column(this.name, this.type, false, this.value, this.comment);
	}

	/**
	 * Use a default.
	 * @param expression the expression as SQL, such as {@code now()} or {@code 'new'}
	 * with its quotes
	 * @return a changed column
	 */
	public Column withDefault(String expression) {
		return withValue(new Default(expression));
	}

	/**
	 * Take numbers from an own sequence unless a statement gives one. The column takes no
	 * {@code NULL}.
	 * @return a changed column
	 */
	public Column asIdentity() {
		return asIdentity(Generation.BY_DEFAULT, SequenceOptions.DEFAULTS);
	}

	/**
	 * Take numbers from an own sequence. The column takes no {@code NULL}.
	 * @param generation whether statements may give another number
	 * @param options how the sequence counts
	 * @return a changed column
	 */
	public Column asIdentity(Generation generation, SequenceOptions options) {
		return notNull().withValue(new Identity(generation, options));
	}

	/**
	 * Compute the value on write.
	 * @param expression the expression as SQL
	 * @return a changed column
	 */
	public Column generatedAs(String expression) {
		return withValue(new Generated(expression, Storage.STORED));
	}

	/**
	 * Let the value come from somewhere else.
	 * @param value where the value comes from
	 * @return a changed column
	 */
	public Column withValue(ColumnValue value) {
		return new Column(this.name, this.type, this.nullable, value, this.comment);
	}

	/**
	 * Have another type.
	 * @param type the type
	 * @return a changed column
	 */
	public Column withType(ColumnType type) {
		return new Column(this.name, type, this.nullable, this.value, this.comment);
	}

	/**
	 * Use a collation other than the type's own.
	 * @param collation the name of the collation, such as {@code C}
	 * @return a changed column
	 */
	public Column withCollation(String collation) {
		ColumnType type = new ColumnType(this.type.sql(), QualifiedName.of(collation));
		return new Column(this.name, type, this.nullable, this.value, this.comment);
	}

	/**
	 * Describe the column.
	 * @param comment the comment, or {@code null} for none
	 * @return a changed column
	 */
	public Column withComment(@Nullable String comment) {
		return new Column(this.name, this.type, this.nullable, this.value, comment);
	}

}
