package dev.migrations.autogenerate;

import java.sql.SQLException;

import dev.migrations.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a database fails while the model is compared.
 */
public final class AutogenerateFailedException extends MigrationException {

	private final @Nullable String sqlState;

	AutogenerateFailedException(SQLException cause) {
		super("The comparison failed with SQL state %s: %s".formatted(cause.getSQLState(), cause.getMessage()),
				"Nothing was written. Correct the cause and run the command again.", cause);
		this.sqlState = cause.getSQLState();
	}

	/**
	 * The SQL state.
	 * @return five characters, or null when the server gave none
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

}
