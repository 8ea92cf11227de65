package dev.migrations.run;

import java.sql.SQLException;
import java.util.Set;

import dev.migrations.sql.SessionEffect;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL says about an error.
 *
 * @param sqlState the SQL state
 * @param message the message
 * @param detail more about it, or null
 * @param hint what the server advises, or null
 * @param where the call stack inside functions, or null
 * @param position the character of the statement where the error is, from 1; 0 when the
 * server names none
 */
public record ServerError(@Nullable String sqlState, String message, @Nullable String detail, @Nullable String hint,
		@Nullable String where, int position) {

	private static final Set<String> LOCK_FAILURES = Set.of("55P03", "40P01");

	/**
	 * Read what the server says about an error.
	 * @param exception the exception that the driver threw
	 * @return what is known
	 */
	public static ServerError of(SQLException exception) {
		ServerErrorMessage error = (exception instanceof PSQLException server) ? server.getServerErrorMessage() : null;
		if (error == null) {
			return new ServerError(exception.getSQLState(), String.valueOf(exception.getMessage()), null, null, null,
					0);
		}
		return new ServerError(error.getSQLState(), String.valueOf(error.getMessage()), error.getDetail(),
				error.getHint(), error.getWhere(), error.getPosition());
	}

	/**
	 * Whether a table lock was not to be had in time, or two sessions waited for one
	 * another.
	 * @return whether the same may succeed a little later
	 */
	boolean isLockFailure() {
		return isLockFailure(this.sqlState);
	}

	static boolean isLockFailure(@Nullable String sqlState) {
		return sqlState != null && LOCK_FAILURES.contains(sqlState);
	}

	/**
	 * Whether the failed statement may have committed a part of its work before, outside
	 * a transaction. What the server cannot make sense of has not begun.
	 * @param statement the statement
	 * @return whether it calls a procedure, or is a block, that has begun
	 */
	boolean mayHaveCommitted(String statement) {
		boolean began = this.where != null || this.sqlState == null || !this.sqlState.startsWith("42");
		return began && SessionEffect.mayCommit(statement);
	}

	/**
	 * Whether the statement is known to have failed and the session lives on. When a
	 * session ends, nobody hears whether its last statement took effect.
	 * @return whether the failure is the statement's outcome
	 */
	boolean endsStatementOnly() {
		return this.sqlState != null && !this.sqlState.startsWith("08") && !this.sqlState.startsWith("57P");
	}

}
