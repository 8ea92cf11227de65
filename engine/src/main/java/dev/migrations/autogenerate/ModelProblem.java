package dev.migrations.autogenerate;

import org.jspecify.annotations.Nullable;

/**
 * A statement of the model that PostgreSQL refuses.
 *
 * @param statement the statement
 * @param origin where it comes from, for people, or {@code null} when that is not known
 * @param sqlState the SQL state
 * @param message what the server says
 */
public record ModelProblem(String statement, @Nullable String origin, @Nullable String sqlState, String message) {

	@Override
	public String toString() {
		return "%s: %s (SQL state %s) in: %s".formatted((this.origin != null) ? this.origin : "the model", this.message,
				this.sqlState, this.statement);
	}

}
