package dev.migrations.autogenerate;

import dev.migrations.schema.SchemaObject;

/**
 * Decides which things in a schema autogenerate sees. A table that is left out is left
 * out with all that belongs to it.
 */
@FunctionalInterface
public interface ObjectFilter {

	/**
	 * Whether something takes part in the comparison.
	 * @param object a table, column, constraint, index, sequence or whatever else
	 * @return {@code false} to leave it as it is
	 */
	boolean includes(SchemaObject object);

}
