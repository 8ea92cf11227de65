package dev.migrations.command;

import java.sql.SQLException;

import dev.migrations.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the database cannot be reached or fails outside a revision's own
 * statements.
 */
public final class DatabaseFailedException extends MigrationException {

	private final @Nullable String sqlState;

	DatabaseFailedException(SQLException cause) {
		super(fact(cause), remedy(cause.getSQLState()), cause);
		this.sqlState = cause.getSQLState();
	}

	private static String sentence(SQLException cause) {
		String message = String.valueOf(cause.getMessage()).strip();
		return message.endsWith(".") ? message : message + ".";
	}

	private static String fact(SQLException cause) {
		return isUnreachable(cause.getSQLState()) ? "The database cannot be reached: %s".formatted(sentence(cause))
				: "The database failed with SQL state %s: %s".formatted(cause.getSQLState(), sentence(cause));
	}

	private static boolean isUnreachable(@Nullable String sqlState) {
		return sqlState == null || sqlState.startsWith("08");
	}

	private static String remedy(@Nullable String sqlState) {
		if (sqlState == null || isUnreachable(sqlState)) {
			return "Make sure that the server runs and that the URL leads to it.";
		}
		return switch (sqlState) {
			case "42501" -> "Grant the role of the migrations that right, or name another with 'migrations.username'.";
			case "25006" -> "Point the migrations at the primary server; this one is read-only.";
			case "28P01", "28000" -> "Correct the user name and the password.";
			case "3D000" -> "Create the database, or correct its name in the URL.";
			default -> "Nothing of the transaction at hand was kept; remove the cause and try again.";
		};
	}

	/**
	 * The SQL state.
	 * @return five characters, or null when the driver gives none
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

}
