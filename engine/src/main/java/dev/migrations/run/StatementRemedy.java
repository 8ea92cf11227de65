package dev.migrations.run;

import java.util.Optional;
import java.util.Set;

import dev.migrations.script.ScriptStatement;
import dev.migrations.sql.Placeholders;

/**
 * What to do about a statement of a revision file that the server refuses, told from the
 * SQL state.
 */
final class StatementRemedy {

	private static final Set<String> NEEDS_AUTOCOMMIT = Set.of("25001", "2D000");

	private static final String ROLLED_BACK = "; what ran before it in the same transaction was rolled back.";

	private StatementRemedy() {
	}

	static String of(ScriptStatement statement, ServerError error) {
		String sqlState = String.valueOf(error.sqlState());
		if (!statement.autocommit() && NEEDS_AUTOCOMMIT.contains(sqlState)) {
			return "Write the line '-- migrations:autocommit' before the statement" + ROLLED_BACK;
		}
		if (!error.endsStatementOnly()) {
			return "The session was lost. Run the command again: it finds out what was kept, and goes on behind it.";
		}
		Optional<String> placeholder = Placeholders.first(statement.text());
		if (placeholder.isPresent() && (sqlState.startsWith("42") || sqlState.startsWith("3F"))) {
			return "Nothing is put in place of '${" + placeholder.get() + "}' while no placeholder is configured: set "
					+ "'migrations.placeholders." + placeholder.get() + "'" + ROLLED_BACK;
		}
		return known(statement, error, sqlState);
	}

	private static String known(ScriptStatement statement, ServerError error, String sqlState) {
		return switch (sqlState) {
			case "42501" ->
				"Grant the user that right, or migrate as the owner with 'migrations.username' or 'migrations.role'"
						+ ROLLED_BACK;
			case "55P04" -> "Write the line '-- migrations:autocommit' before 'ALTER TYPE ... ADD VALUE', so that the "
					+ "value is committed before it is used. A later revision can use it as well, unless "
					+ "'migrations.transaction' is 'per-run'.";
			case "55006" -> statement.autocommit() ? "End the sessions that use it, and run the command again."
					: "Write 'SET CONSTRAINTS ALL IMMEDIATE;' before the statement, so that pending triggers have fired, "
							+ "or write it in a revision of its own" + ROLLED_BACK;
			case "25006" -> "Let 'migrations.url' or the pool open connections that can write: not a standby, and "
					+ "without 'read-only', 'readOnly' and 'default_transaction_read_only'" + ROLLED_BACK;
			case "3F000" -> "Create the schema in a statement before, or name one that exists" + ROLLED_BACK;
			default -> other(statement, error);
		};
	}

	private static String other(ScriptStatement statement, ServerError error) {
		if (statement.autocommit() && error.mayHaveCommitted(statement.text())) {
			return "It may have committed a part of its work before it failed, and does not run again by itself. Look whether "
					+ "it did: 'migrations resume' runs it again, 'migrations resume --done' goes on behind it.";
		}
		return statement.autocommit()
				? "Correct the cause, or this statement in the file, and run the command again: it goes on here. What stands "
						+ "before it is done and must stay as it was."
				: "Correct the file and run the command again: everything in the same transaction was rolled back.";
	}

}
