package dev.migrations.diff;

import org.jspecify.annotations.Nullable;

/**
 * Why rows make a change fail.
 */
public enum RowFailure {

	/**
	 * A value is missing.
	 */
	NOT_NULL("23502"),

	/**
	 * What a row refers to is not there.
	 */
	FOREIGN_KEY("23503"),

	/**
	 * Two rows have the same values.
	 */
	UNIQUE("23505"),

	/**
	 * A condition is not met.
	 */
	CHECK("23514"),

	/**
	 * Rows exclude one another.
	 */
	EXCLUSION("23P01"),

	/**
	 * A value is none of the type's.
	 */
	VALUE("22");

	private final String sqlStates;

	RowFailure(String sqlStates) {
		this.sqlStates = sqlStates;
	}

	/**
	 * Whether PostgreSQL's error is of this kind.
	 * @param sqlState its SQL state, or {@code null} if there is none
	 * @return whether rows failed for this reason
	 */
	public boolean matches(@Nullable String sqlState) {
		return sqlState != null && sqlState.startsWith(this.sqlStates);
	}

}
