package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrations.catalog.ObjectToken;
import dev.migrations.run.ServerError;
import dev.migrations.schema.SchemaObject;

/**
 * Runs steps as a revision would run them, and keeps account of what they make.
 */
final class Rehearsal {

	private final Connection connection;

	private final Ownership ownership;

	/**
	 * Prepare to run steps.
	 * @param connection a connection to a scratch database, in autocommit mode
	 * @param owned what is the generator's already
	 */
	Rehearsal(Connection connection, Set<ObjectToken> owned) {
		this.connection = connection;
		this.ownership = new Ownership(connection, owned);
	}

	/**
	 * Run steps, in a transaction as far as they can be in one.
	 * @param direction what is run, for people
	 * @param steps the steps
	 * @throws ProofFailedException if a statement fails
	 * @throws SQLException if the database fails otherwise
	 */
	void run(String direction, List<ScriptStep> steps) throws SQLException {
		this.connection.setAutoCommit(false);
		try {
			for (ScriptStep step : steps) {
				run(direction, step);
			}
			this.ownership.end();
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	private void run(String direction, ScriptStep step) throws SQLException {
		for (String statement : step.statements()) {
			commitAround(step);
			this.ownership.statementStarts(statement, true);
			execute(direction, statement);
			commitAround(step);
		}
	}

	private void commitAround(ScriptStep step) throws SQLException {
		if (step.autocommit()) {
			this.connection.commit();
		}
	}

	private void execute(String direction, String statement) throws SQLException {
		try {
			Sql.execute(this.connection, statement);
		}
		catch (SQLException ex) {
			throw ProofFailedException.refused(direction, statement, ServerError.of(ex).message(), ex);
		}
	}

	/**
	 * What is the generator's by now.
	 * @return the objects by their present names
	 * @throws SQLException if the database fails
	 */
	Set<SchemaObject> owned() throws SQLException {
		return Ownership.named(this.connection, this.ownership.owned());
	}

}
