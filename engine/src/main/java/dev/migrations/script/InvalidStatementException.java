package dev.migrations.script;

import dev.migrations.MigrationException;

/**
 * Thrown when a text that should be executed is not exactly one statement, or is one that
 * a revision must not contain. Nothing of it was run.
 */
public final class InvalidStatementException extends MigrationException {

	private final String sql;

	InvalidStatementException(String sql, String fact, String remedy) {
		super(fact, remedy);
		this.sql = sql;
	}

	/**
	 * The text that was refused.
	 * @return the SQL
	 */
	public String getSql() {
		return this.sql;
	}

}
