package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.PlainLog;
import dev.migrations.Transactions;
import dev.migrations.recovery.Repair;
import org.apache.commons.logging.Log;

/**
 * Repairs what a broken statement outside a transaction has left.
 */
final class RepairRunner {

	private static final Log logger = PlainLog.of(MigrationRun.class);

	private final RunSession session;

	private final FailedStatement broken;

	RepairRunner(RunSession session, FailedStatement broken) {
		this.session = session;
		this.broken = broken;
	}

	/**
	 * Run repairs. What the role may not do is told instead.
	 * @param repairs the repairs
	 * @throws StatementFailedException if one of them fails
	 * @throws SQLException if the database fails otherwise
	 */
	void run(List<Repair> repairs) throws SQLException {
		for (Repair repair : repairs) {
			if (repair.way() == Repair.Way.BY_HAND) {
				logger.warn(this.broken
						+ " has left an index that slows down writes, and that this role may not drop. As a superuser, type: "
						+ repair.statement());
				continue;
			}
			logger.warn("Repairing: " + repair.statement());
			try {
				run(repair);
			}
			catch (SQLException ex) {
				throw StatementRunner.repairFailure(this.broken, repair.statement(), ex);
			}
		}
	}

	private void run(Repair repair) throws SQLException {
		Connection connection = this.session.connection();
		if (repair.way() == Repair.Way.CONCURRENTLY) {
			String lockTimeout = this.session.settings().suspendLockTimeout(connection);
			execute(connection, List.of(), repair.statement());
			this.session.settings().resumeLockTimeout(connection, lockTimeout);
			return;
		}
		Transactions.commit(connection, (own) -> {
			execute(own, this.session.settings().manners().timing(true), repair.statement());
			return true;
		});
	}

	private void execute(Connection connection, List<String> settings, String repair) throws SQLException {
		String place = this.broken.toString();
		List<String> statements = new ArrayList<>(settings);
		statements.add(repair);
		String sql = String.join("; ", statements);
		Runnable end = this.session.watch().report(place, sql);
		try (Statement statement = connection.createStatement()) {
			this.session.messages().during(statement, place, (each) -> each.execute(sql));
		}
		finally {
			end.run();
		}
	}

}
