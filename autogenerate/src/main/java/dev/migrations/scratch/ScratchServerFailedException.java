package dev.migrations.scratch;

import java.sql.SQLException;

import dev.migrations.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the server that is configured for scratch databases cannot be used.
 */
public final class ScratchServerFailedException extends MigrationException {

	private final @Nullable String sqlState;

	private ScratchServerFailedException(String what, String remedy, @Nullable SQLException cause) {
		super("The server of 'migrations.autogenerate.scratch-url' %s.".formatted(what), remedy, cause);
		this.sqlState = (cause != null) ? cause.getSQLState() : null;
	}

	static ScratchServerFailedException of(SQLException cause) {
		return new ScratchServerFailedException(
				"cannot be used (SQL state %s): %s".formatted(cause.getSQLState(), cause.getMessage()),
				"Correct the URL, the user and the password, or remove the property.", cause);
	}

	static ScratchServerFailedException forbidden(String role) {
		return new ScratchServerFailedException("does not let the role '%s' create databases".formatted(role),
				"Name a role that may ('ALTER ROLE ... CREATEDB'), or remove the property.", null);
	}

	/**
	 * The SQL state.
	 * @return five characters, or null when the server gave none
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

}
