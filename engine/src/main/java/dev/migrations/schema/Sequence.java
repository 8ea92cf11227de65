package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param name the name
 * @param type {@code smallint}, {@code integer} or {@code bigint}, or {@code null} for
 * PostgreSQL's choice
 * @param options how it counts
 * @param owner the column with which it is dropped, or {@code null}
 */
public record Sequence(QualifiedName name, @Nullable String type, SequenceOptions options, @Nullable ColumnName owner) {

	public Sequence {
		if (type != null) {
			Names.requireSql("type of a sequence", type);
		}
	}

	/**
	 * A sequence with PostgreSQL's own options.
	 * @param name the name
	 * @return the sequence
	 */
	public static Sequence of(String name) {
		return of(QualifiedName.of(name));
	}

	/**
	 * A sequence with PostgreSQL's own options.
	 * @param name the name
	 * @return the sequence
	 */
	public static Sequence of(QualifiedName name) {
		return new Sequence(name, null, SequenceOptions.DEFAULTS, null);
	}

	/**
	 * Use another type.
	 * @param type {@code smallint}, {@code integer} or {@code bigint}
	 * @return a changed sequence
	 */
	public Sequence withType(String type) {
		return new Sequence(this.name, type, this.options, this.owner);
	}

	/**
	 * Count in another way.
	 * @param options how it counts
	 * @return a changed sequence
	 */
	public Sequence withOptions(SequenceOptions options) {
		return new Sequence(this.name, this.type, options, this.owner);
	}

	/**
	 * Drop the sequence with a column.
	 * @param owner the column, or {@code null} for none
	 * @return a changed sequence
	 */
	public Sequence ownedBy(@Nullable ColumnName owner) {
		return new Sequence(this.name, this.type, this.options, owner);
	}

	/**
	 * This sequence, in the given schema if its name has none.
	 * @param schema the schema for names that lack one
	 * @return a sequence with a schema
	 */
	public Sequence inSchema(String schema) {
		return new Sequence(this.name.inSchema(schema), this.type, this.options, this.owner);
	}

}
