package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 */
public sealed interface Constraint
		permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExclusionConstraint {

	/**
	 * The name.
	 * @return the name, or {@code null} to let PostgreSQL choose
	 */
	@Nullable String name();

	/**
	 * Give the constraint a name.
	 * @param name the name
	 * @return a changed constraint
	 */
	Constraint named(String name);

	/**
	 * This constraint, with the tables that it refers to in the given schema if their
	 * names have none.
	 * @param schema the schema for names that lack one
	 * @return a constraint whose tables have a schema
	 */
	default Constraint inSchema(String schema) {
		return this;
	}

	/**
	 * Call the visitor's method for this kind of constraint.
	 * @param <R> the visitor's result
	 * @param visitor the visitor
	 * @return what the visitor returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * One method for each kind of constraint.
	 *
	 * @param <R> the result
	 */
	interface Visitor<R> {

		R primaryKey(PrimaryKey constraint);

		R unique(UniqueConstraint constraint);

		R foreignKey(ForeignKey constraint);

		R check(CheckConstraint constraint);

		R exclusion(ExclusionConstraint constraint);

	}

}
