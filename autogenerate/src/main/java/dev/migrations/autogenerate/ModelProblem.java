package dev.migrations.autogenerate;

import org.jspecify.annotations.Nullable;

/**
 * A statement of the model that PostgreSQL refuses.
 *
 * @param statement the statement
 * @param origin where it comes from, for people, or {@code null} when that is not known
 * @param sqlState the SQL state
 * @param message what the server says
 * @param extension the extension that would make the statement possible, or {@code null}
 */
public record ModelProblem(String statement, @Nullable String origin, @Nullable String sqlState, String message,
		@Nullable String extension) {

	@Override
	public String toString() {
		return ((this.origin != null) ? this.origin : "the model") + ": " + this.message + " (SQL state "
				+ this.sqlState + ") in: " + this.statement;
	}

}
