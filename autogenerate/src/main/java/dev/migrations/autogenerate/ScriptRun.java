package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.run.ServerError;

/**
 * Runs a script on a scratch database as an upgrade or a downgrade would.
 *
 * @param connection a connection in autocommit mode
 * @param direction what is run, for people
 * @param observer sees each statement before it runs
 */
record ScriptRun(Connection connection, String direction, Observer observer) {

	void run(List<ScriptStep> steps) throws SQLException {
		Sql.inTransaction(this.connection, () -> {
			for (ScriptStep step : steps) {
				run(step);
			}
		});
	}

	private void run(ScriptStep step) throws SQLException {
		for (String statement : step.statements()) {
			this.observer.statementStarts(step, statement);
			try {
				commitIf(step.autocommit());
				Sql.execute(this.connection, statement);
				commitIf(step.autocommit());
			}
			catch (SQLException ex) {
				throw ProofFailedException.refused(this.direction, statement, ServerError.of(ex), ex);
			}
		}
	}

	private void commitIf(boolean condition) throws SQLException {
		if (condition) {
			this.connection.commit();
		}
	}

	/**
	 * Sees statements.
	 */
	@FunctionalInterface
	interface Observer {

		void statementStarts(ScriptStep step, String statement) throws SQLException;

	}

}
