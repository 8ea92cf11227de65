package dev.migrations.schema;

/**
 * A relation that is not modeled further and never changed: entities may read it.
 *
 * @param name the name
 * @param kind what it is
 */
public record Relation(QualifiedName name, Kind kind) {

	/**
	 * What a relation is.
	 */
	public enum Kind {

		/**
		 * A view.
		 */
		VIEW,

		/**
		 * A materialized view.
		 */
		MATERIALIZED_VIEW,

		/**
		 * A foreign table.
		 */
		FOREIGN_TABLE,

		/**
		 * A partition of a table.
		 */
		PARTITION,

		/**
		 * A table that belongs to an extension or to the engine.
		 */
		RESERVED_TABLE

	}

}
