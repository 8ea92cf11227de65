package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.Transactions;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateTable;
import dev.migrations.run.ServerError;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tries changes on the scratch database that holds what is there, and takes everything
 * back: PostgreSQL tells which of them are impossible there.
 *
 * @param connection a connection in autocommit mode
 * @param renderer renders the changes
 */
record Trial(Connection connection, Statements renderer) {

	/**
	 * What is possible, but not in the middle of a transaction.
	 */
	private static final Set<String> NOT_IN_TRANSACTION = Set.of("55P04", "25001");

	/**
	 * Try changes.
	 * @param changes the changes in their order
	 * @return what PostgreSQL refuses, with what that leads to
	 * @throws SQLException if the database fails otherwise
	 */
	List<Refusal> run(List<Change> changes) throws SQLException {
		return Transactions.undo(this.connection, (own) -> {
			List<Refusal> refusals = new ArrayList<>();
			SQLException failure = runAll(changes);
			if (failure != null) {
				back(failure, own::rollback);
				for (Change change : changes) {
					attempt(change, refusals);
				}
			}
			return refusals;
		});
	}

	private @Nullable SQLException runAll(List<Change> changes) {
		try {
			for (Change change : changes) {
				run(change);
			}
			return null;
		}
		catch (SQLException ex) {
			return ex;
		}
	}

	/*
	 * Where there is no way back, the connection is lost, and the failure tells why.
	 */
	private static void back(SQLException failure, Transactions.Restoration way) throws SQLException {
		try {
			way.run();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private void run(Change change) throws SQLException {
		for (String statement : this.renderer.render(change)) {
			Sql.execute(this.connection, statement);
		}
	}

	private void attempt(Change change, List<Refusal> refusals) throws SQLException {
		Savepoint before = this.connection.setSavepoint();
		try {
			run(change);
			this.connection.releaseSavepoint(before);
		}
		catch (SQLException ex) {
			back(ex, () -> this.connection.rollback(before));
			if (change instanceof CreateTable create && !foreignKeys(create.table()).isEmpty()) {
				attemptParts(create.table(), refusals);
			}
			else if (!NOT_IN_TRANSACTION.contains(String.valueOf(ex.getSQLState()))) {
				refusals.add(new Refusal(change, ServerError.of(ex), ex));
			}
		}
	}

	/*
	 * It may be only a foreign key within the creation of a table.
	 */
	private void attemptParts(Table table, List<Refusal> refusals) throws SQLException {
		List<Constraint> keys = foreignKeys(table);
		attempt(new CreateTable(
				table.withConstraints(table.constraints().stream().filter((each) -> !keys.contains(each)).toList())),
				refusals);
		for (Constraint key : keys) {
			attempt(AddConstraint.of(table.name(), key), refusals);
		}
	}

	private static List<Constraint> foreignKeys(Table table) {
		return table.constraints().stream().filter(ForeignKey.class::isInstance).toList();
	}

	/**
	 * A change that PostgreSQL refuses.
	 *
	 * @param change the change
	 * @param error what the server says
	 * @param cause the driver's exception
	 */
	record Refusal(Change change, ServerError error, SQLException cause) {

		String sqlState() {
			return String.valueOf(this.error.sqlState());
		}

	}

}
