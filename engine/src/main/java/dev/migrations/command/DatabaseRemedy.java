package dev.migrations.command;

import org.jspecify.annotations.Nullable;

/**
 * What to do about an error of the database, told from its SQL state.
 */
final class DatabaseRemedy {

	private DatabaseRemedy() {
	}

	static boolean isUnreachable(@Nullable String sqlState) {
		return sqlState == null || sqlState.startsWith("08");
	}

	static String connecting(@Nullable String sqlState) {
		if (sqlState == null || isUnreachable(sqlState)) {
			return "Make sure that the server runs and that the URL leads to it.";
		}
		return switch (sqlState) {
			case "42501" ->
				"Let the owner of the database type 'GRANT CONNECT ON DATABASE ... TO ...', or name another "
						+ "user with 'migrations.username'.";
			case "28P01" -> "Correct the user name and the password.";
			case "28000" -> "Correct the user name, let a superuser type 'ALTER ROLE ... LOGIN', or let 'pg_hba.conf' "
					+ "admit the user.";
			case "3D000" -> "Create the database, or correct its name in the URL.";
			case "53300" -> "Wait until others give connections back, or raise 'max_connections' or the "
					+ "'CONNECTION LIMIT' of the role or the database.";
			case "57P03" -> "Wait until the server has started.";
			default -> working(sqlState);
		};
	}

	static String working(@Nullable String sqlState) {
		if (sqlState == null || isUnreachable(sqlState)) {
			return connecting(sqlState);
		}
		return switch (sqlState) {
			case "42501" -> "Grant the role of the migrations that right, or name another with 'migrations.username'.";
			case "25006" -> "Point the migrations at the primary server, or take 'default_transaction_read_only' from "
					+ "the role or the database; this one is read-only.";
			case "22023" -> "Correct the setting that is named, such as 'migrations.role'.";
			default -> "Nothing of the transaction at hand was kept; remove the cause and try again.";
		};
	}

}
