package dev.migrations.command;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What to do about an error of the database, told from its SQL state.
 */
final class DatabaseRemedy {

	private static final Set<String> CONNECTING = Set.of("08004", "28P01", "28000", "3D000", "53300", "57P03");

	private DatabaseRemedy() {
	}

	/*
	 * A server that demands a password can be reached.
	 */
	static boolean isUnreachable(@Nullable String sqlState) {
		return sqlState == null || (sqlState.startsWith("08") && !sqlState.equals("08004"));
	}

	static String connecting(@Nullable String sqlState) {
		if (sqlState == null || isUnreachable(sqlState)) {
			return "Make sure that the server runs and that the URL leads to it.";
		}
		return switch (sqlState) {
			case "42501" ->
				"Let the owner of the database type 'GRANT CONNECT ON DATABASE ... TO ...', or name another "
						+ "user with 'migrations.username'.";
			case "08004" -> "Give the user and the password with 'spring.datasource.username' and "
					+ "'spring.datasource.password', or with 'migrations.url', 'migrations.username' and "
					+ "'migrations.password'.";
			case "28P01" -> "Correct the user name and the password.";
			case "28000" -> "Correct the user name, let a superuser type 'ALTER ROLE ... LOGIN', or let 'pg_hba.conf' "
					+ "admit the user.";
			case "3D000" -> "Create the database, or correct its name in the URL.";
			case "53300" -> "Wait until others give connections back, or raise 'max_connections' or the "
					+ "'CONNECTION LIMIT' of the role or the database.";
			case "57P03" -> "Wait until the server has started.";
			default -> "Remove the cause and try again.";
		};
	}

	static String working(@Nullable String sqlState) {
		if (sqlState == null || isUnreachable(sqlState) || CONNECTING.contains(sqlState)) {
			return connecting(sqlState);
		}
		return switch (sqlState) {
			case "42501" -> "Grant the role of the migrations that right, or name another with 'migrations.username'.";
			case "25006" -> "Point the migrations at the primary server, or take 'default_transaction_read_only' from "
					+ "the role or the database; this one is read-only.";
			case "22023" -> "Correct the setting that is named, such as 'migrations.role'.";
			default -> (sqlState.startsWith("57P") || sqlState.equals("25P03") || sqlState.equals("25P04"))
					? "The session was ended. Run the command again: it finds out what was kept, and goes on behind it."
					: "Nothing of the transaction at hand was kept; remove the cause and try again.";
		};
	}

}
