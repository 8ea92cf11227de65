package dev.migrations.schema;

/**
 * What happens to referring rows when the row that they refer to goes or changes.
 */
public enum ReferentialAction {

	/**
	 * An error, at the end of the statement or later.
	 */
	NO_ACTION,

	/**
	 * An error at once.
	 */
	RESTRICT,

	/**
	 * The referring rows go or change with it.
	 */
	CASCADE,

	/**
	 * The referring columns become {@code NULL}.
	 */
	SET_NULL,

	/**
	 * The referring columns take their defaults.
	 */
	SET_DEFAULT

}
