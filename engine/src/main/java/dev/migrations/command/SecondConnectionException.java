package dev.migrations.command;

import java.sql.SQLException;

import dev.migrations.MigrationException;

/**
 * Thrown when a run needs a second connection to the database beside its own and none can
 * be opened.
 */
public final class SecondConnectionException extends MigrationException {

	SecondConnectionException(SQLException direct, String pool) {
		super("The run needs a second connection to the database, besides the one in use, and gets none: directly (%s), as the data source tells no password that is accepted; nor from the data source itself (%s), which may be a pool of one."
			.formatted(message(direct), pool),
				"Name the credentials with 'migrations.username' and 'migrations.password', or let the pool have two connections.",
				direct);
	}

	static String message(Exception failure) {
		return DatabaseFailedException.withoutUrl(String.valueOf(failure.getMessage())).strip().replaceAll("\\.$", "");
	}

}
