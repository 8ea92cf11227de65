package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.sql.StatementEffect;

/**
 * Tells from the catalogs whether a statement outside a transaction took effect:
 * <ol>
 * <li>Before the statement, {@link #evidence} says what is there.</li>
 * <li>When the statement was not seen to end, {@link #examine} compares that with what is
 * there now.</li>
 * </ol>
 * Both must be asked in a session in which names mean what they mean to the statement.
 */
public final class StatementRecovery {

	private static final EvidenceChoice CHOICE = new EvidenceChoice();

	private final Evidence evidence;

	private StatementRecovery(Evidence evidence) {
		this.evidence = evidence;
	}

	/**
	 * Prepare for a statement.
	 * @param statement the text of one statement
	 * @return what tells its outcome
	 */
	public static StatementRecovery of(String statement) {
		return new StatementRecovery(StatementEffect.of(statement).accept(CHOICE));
	}

	/**
	 * Say what is there, as an SQL expression.
	 * @return an expression of type text, never null
	 */
	public String expression() {
		return this.evidence.expression();
	}

	/**
	 * Say what is there.
	 * @param connection a connection
	 * @return the evidence, for {@link #examine}
	 * @throws SQLException if the database fails
	 */
	public String evidence(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SELECT " + expression())) {
			result.next();
			return result.getString(1);
		}
	}

	/**
	 * Find out whether the statement took effect.
	 * @param connection a connection in autocommit mode
	 * @param before what was there before it
	 * @return what became of it
	 * @throws SQLException if the database fails
	 */
	public Finding examine(Connection connection, String before) throws SQLException {
		return this.evidence.examine(connection, before, evidence(connection));
	}

	/**
	 * Whether the statement works while others use the table. It leaves something behind
	 * when it fails.
	 * @return whether a failure must be examined like an interruption
	 */
	public boolean isConcurrent() {
		return this.evidence.isConcurrent();
	}

	/**
	 * Whether the statement waits for old snapshots, and nobody behind it: a lock timeout
	 * would break it off.
	 * @return whether it may wait as long as it takes
	 */
	public boolean isPatient() {
		return this.evidence.isPatient();
	}

}
