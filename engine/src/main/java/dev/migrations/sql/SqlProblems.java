package dev.migrations.sql;

import java.util.Optional;

import dev.migrations.sql.SqlToken.Type;

/**
 * Words the problems of a script.
 */
final class SqlProblems {

	private SqlProblems() {
	}

	static SqlProblem unterminated(SqlToken token) {
		String what = switch (token.text().charAt(0)) {
			case '/' -> "A block comment";
			case '$' -> "A dollar quote '%s'".formatted(SqlQuotes.dollarDelimiter(token.text(), 0));
			default -> isIdentifier(token) ? "A quoted identifier" : "A string literal";
		};
		return new SqlProblem(token.line(), what + " begins here and never ends.", unterminatedRemedy(token));
	}

	private static String unterminatedRemedy(SqlToken token) {
		return switch (token.text().charAt(0)) {
			case '/' -> "Close it with '*/', once for each '/*' in it.";
			case '$' -> "Close it with '%s'.".formatted(SqlQuotes.dollarDelimiter(token.text(), 0));
			default -> "Close it with %s, and double each one that belongs to it."
				.formatted(isIdentifier(token) ? "a double quote" : "a single quote");
		};
	}

	private static boolean isIdentifier(SqlToken token) {
		return token.text().startsWith("\"") || token.text().startsWith("&\"", 1);
	}

	static SqlProblem unclosed(SqlToken token) {
		if (token.type() == Type.OPEN_PARENTHESIS) {
			return new SqlProblem(token.line(), "A parenthesis is opened here and never closed.",
					"Close it, so that the semicolons after it end their statements.");
		}
		return new SqlProblem(token.line(), "A 'BEGIN ATOMIC' body begins here and never ends.",
				"End it with 'END', and each statement in it with a semicolon.");
	}

	/*
	 * pg_dump surrounds its output with these two, which mean nothing to the server.
	 */
	static Optional<SqlProblem> metaCommand(SqlToken token) {
		String command = token.text().split("\\s", 2)[0];
		if (command.equals("\\restrict") || command.equals("\\unrestrict")) {
			return Optional.empty();
		}
		return Optional.of(new SqlProblem(token.line(),
				"'%s' is a command of psql, which the server does not know.".formatted(command),
				"Remove it, or write it as SQL."));
	}

	static SqlProblem tooMany(SqlToken token, int most) {
		return new SqlProblem(token.line(), "There are more than %s statements.".formatted(most),
				"Divide them into several revisions.");
	}

	static Optional<SqlProblem> refused(SqlStatement statement) {
		return switch (statement.kind()) {
			case TRANSACTION_CONTROL -> problem(statement,
					"'%s' would end or begin a transaction, which the engine does.",
					"Remove it; put '-- migrations:autocommit' before a statement that cannot run in a transaction.");
			case SESSION_RESET -> problem(statement, "'%s' would give up the lock that keeps other migrators away.",
					"Remove it; settings that a revision changes end with it. 'DISCARD PLANS', 'DISCARD TEMP' and 'RESET ALL' are allowed.");
			case COPY_FROM_STDIN -> problem(statement, "'%s' reads its rows from the client, which is not supported.",
					"Write the rows as 'INSERT ... VALUES'; 'pg_dump --inserts' does.");
			case COPY_TO_STDOUT ->
				problem(statement, "'%s' sends its rows to the client, which nobody reads.", "Remove it.");
			case TRANSACTIONAL, NON_TRANSACTIONAL -> Optional.empty();
		};
	}

	private static Optional<SqlProblem> problem(SqlStatement statement, String message, String remedy) {
		String shown = statement.canonical();
		shown = (shown.length() <= 60) ? shown : shown.substring(0, 60) + "...";
		return Optional.of(new SqlProblem(statement.line(), message.formatted(shown), remedy));
	}

}
