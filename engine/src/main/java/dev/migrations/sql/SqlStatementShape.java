package dev.migrations.sql;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import dev.migrations.sql.SqlStatement.Kind;
import dev.migrations.sql.SqlToken.Type;

/**
 * The outline of a statement, on which the few kinds that matter can be recognized: its
 * tokens in upper case and a space apart, quotes without their content, and nothing of
 * what stands in two parentheses or more.
 *
 * @param text such as {@code CREATE INDEX CONCURRENTLY ON " . T ( LOWER )}
 */
record SqlStatementShape(String text) {

	/*
	 * Enough for a COPY of the 1,600 columns that a table can have.
	 */
	private static final int MAX_TOKENS = 10_000;

	private static final String NAME = " \\S+( \\. \\S+){0,3}";

	private static final String PARENTHESES = " \\([^()]*\\)";

	private static final String OFF = "( =)? (FALSE|OFF|0) ";

	private static final Pattern TRANSACTION_CONTROL = anyOf("BEGIN", "START TRANSACTION", "COMMIT", "END", "ABORT",
			"ROLLBACK(?!( WORK| TRANSACTION)? TO )", "PREPARE TRANSACTION");

	private static final Pattern NON_TRANSACTIONAL = anyOf("VACUUM", "ALTER SYSTEM",
			"(CREATE|DROP) (DATABASE|TABLESPACE)", "ALTER DATABASE" + NAME + " SET TABLESPACE",
			"CREATE( UNIQUE)? INDEX CONCURRENTLY", "DROP INDEX CONCURRENTLY",
			"REINDEX(" + PARENTHESES + ")? (DATABASE|SYSTEM|SCHEMA|(INDEX|TABLE) CONCURRENTLY)",
			"REINDEX \\((?![^()]* CONCURRENTLY" + OFF + ")[^()]* CONCURRENTLY",
			"CLUSTER( VERBOSE)?(" + PARENTHESES + ")?(?= $)",
			"ALTER TABLE( IF EXISTS)?( ONLY)?" + NAME + "( \\*)? DETACH PARTITION" + NAME + " CONCURRENTLY",
			"CREATE SUBSCRIPTION(?!.* (CONNECT|CREATE_SLOT)" + OFF + ")", "DROP SUBSCRIPTION",
			"ALTER SUBSCRIPTION" + NAME + " REFRESH",
			"ALTER SUBSCRIPTION" + NAME + " (SET|ADD|DROP) PUBLICATION(?!.* REFRESH" + OFF + ")",
			"ALTER SUBSCRIPTION" + NAME + " SET \\([^()]* (FAILOVER|TWO_PHASE)");

	private static final Pattern SESSION_RESET = anyOf("DISCARD ALL");

	private static final String COPY = "COPY( BINARY)?(" + PARENTHESES + "|" + NAME + "(" + PARENTHESES + ")?)";

	private static final Pattern COPY_FROM_STDIN = anyOf(COPY + " FROM (STDIN|STDOUT)");

	private static final Pattern COPY_TO_STDOUT = anyOf(COPY + " TO (STDIN|STDOUT)");

	static SqlStatementShape of(String statement) {
		SqlScanner scanner = new SqlScanner(statement, 1);
		StringJoiner shape = new StringJoiner(" ", "", " ");
		int depth = 0;
		for (int i = 0; i < MAX_TOKENS && scanner.hasNext(); i++) {
			SqlToken token = scanner.next();
			depth += (token.type() == Type.OPEN_PARENTHESIS) ? 1 : 0;
			if (token.isCode() && depth < 2) {
				shape.add(outline(token));
			}
			depth -= (token.type() == Type.CLOSE_PARENTHESIS) ? 1 : 0;
		}
		return new SqlStatementShape(shape.toString());
	}

	Kind kind() {
		if (begins(TRANSACTION_CONTROL)) {
			return Kind.TRANSACTION_CONTROL;
		}
		if (begins(SESSION_RESET)) {
			return Kind.SESSION_RESET;
		}
		if (begins(COPY_FROM_STDIN)) {
			return Kind.COPY_FROM_STDIN;
		}
		if (begins(COPY_TO_STDOUT)) {
			return Kind.COPY_TO_STDOUT;
		}
		return begins(NON_TRANSACTIONAL) ? Kind.NON_TRANSACTIONAL : Kind.TRANSACTIONAL;
	}

	private boolean begins(Pattern pattern) {
		return pattern.matcher(this.text).lookingAt();
	}

	private static String outline(SqlToken token) {
		return switch (token.type()) {
			case QUOTED_IDENTIFIER -> "\"";
			case STRING, DOLLAR_QUOTED -> "'";
			default -> token.text().toUpperCase(Locale.ROOT);
		};
	}

	static Pattern anyOf(String... alternatives) {
		return Pattern.compile("(" + String.join("|", alternatives) + ") ");
	}

}
