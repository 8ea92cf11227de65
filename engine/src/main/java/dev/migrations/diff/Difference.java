package dev.migrations.diff;

/**
 * A kind of difference, which a comparison can be told to ignore.
 */
public enum Difference {

	/**
	 * Database schemas.
	 */
	SCHEMAS,

	/**
	 * Whole tables.
	 */
	TABLES,

	/**
	 * Columns that only one side has.
	 */
	COLUMNS,

	/**
	 * Types and collations of columns.
	 */
	TYPES,

	/**
	 * Whether columns take {@code NULL}.
	 */
	NULLABILITY,

	/**
	 * Defaults, identities and expressions of columns.
	 */
	DEFAULTS,

	/**
	 * Primary keys.
	 */
	PRIMARY_KEYS,

	/**
	 * Unique constraints.
	 */
	UNIQUE_CONSTRAINTS,

	/**
	 * Foreign keys.
	 */
	FOREIGN_KEYS,

	/**
	 * Check constraints of all kinds.
	 */
	CHECK_CONSTRAINTS,

	/**
	 * Check constraints that list or bound the values of one column, as Hibernate makes
	 * them for enums.
	 */
	ENUM_CHECKS,

	/**
	 * Exclusion constraints.
	 */
	EXCLUSION_CONSTRAINTS,

	/**
	 * Indexes that belong to no constraint.
	 */
	INDEXES,

	/**
	 * Sequences.
	 */
	SEQUENCES,

	/**
	 * Enum types and their values.
	 */
	ENUM_TYPES,

	/**
	 * Domains.
	 */
	DOMAINS,

	/**
	 * Composite types.
	 */
	COMPOSITE_TYPES,

	/**
	 * Casts.
	 */
	CASTS,

	/**
	 * Comments on anything.
	 */
	COMMENTS,

	/**
	 * Names of constraints and indexes that are the same otherwise.
	 */
	NAMES,

	/**
	 * Rows that the application expects.
	 */
	ROWS

}
