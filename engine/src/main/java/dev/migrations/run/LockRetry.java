package dev.migrations.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.PlainLog;
import dev.migrations.lock.LockHolder;
import dev.migrations.lock.MigrationLockTimeoutException;
import dev.migrations.lock.Pauses;
import dev.migrations.lock.Sessions;
import org.apache.commons.logging.Log;

/**
 * Decides whether to try again after a lock was not to be had:
 * <ol>
 * <li>A statement of a revision may fail so as often as is configured. A Java revision
 * that does not say that it is repeatable may not.</li>
 * <li>The engine's own statements wait for the version table as for the lock of another
 * migrator: its session may still be busy for a client that is gone.</li>
 * <li>Progress begins the count anew.</li>
 * </ol>
 */
final class LockRetry {

	private static final Log logger = PlainLog.of(MigrationRun.class);

	private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private final RunSettings settings;

	private final RunSession session;

	private Pauses pauses;

	private int advances = -1;

	private int failures;

	LockRetry(RunSettings settings, RunSession session) {
		this.settings = settings;
		this.session = session;
		this.pauses = newPauses();
	}

	private Pauses newPauses() {
		return new Pauses(SHORTEST_PAUSE, LONGEST_PAUSE, this.settings.lockTimeout());
	}

	/**
	 * Pause after a statement of a revision has failed, if it is worth to try again.
	 * @param failure the failure
	 * @throws StatementFailedException if it is not
	 */
	void pause(StatementFailedException failure) {
		if (!failure.getError().isLockFailure() || !this.session.progress().isRepeatable()) {
			throw failure;
		}
		count();
		List<LockHolder> blockers = this.session.watch().blockers();
		if (this.failures > this.settings.ddl().retries()) {
			throw failure.withRemedy(remedy(blockers));
		}
		logger.warn("Retry %s of %s: %s could not get a lock%s".formatted(this.failures, this.settings.ddl().retries(),
				failure.getStatement(), held(blockers)));
		this.pauses.sleep("What " + failure.getStatement() + " must lock");
	}

	/**
	 * Pause after a statement of the engine's own has failed, if it is worth to try
	 * again.
	 * @param failure the failure
	 * @throws SQLException if it is not
	 */
	void pause(SQLException failure) throws SQLException {
		if (!ServerError.isLockFailure(failure.getSQLState()) || !this.session.progress().isRepeatable()) {
			throw failure;
		}
		count();
		String table = this.session.tables().version();
		List<LockHolder> blockers = Sessions.writing(this.session.connection(), table);
		logger.warn("Waiting for the table %s%s".formatted(table, held(blockers)));
		String subject = "The table " + table;
		if (!this.pauses.pause(subject)) {
			throw new MigrationLockTimeoutException(subject, this.settings.lockTimeout(),
					blockers.isEmpty() ? LockHolder.UNKNOWN : blockers.get(0));
		}
	}

	private void count() {
		int advances = this.session.progress().advances();
		if (this.advances != advances) {
			this.advances = advances;
			this.failures = 0;
		}
		if (this.failures == 0) {
			this.pauses = newPauses();
		}
		this.failures++;
	}

	private static String held(List<LockHolder> blockers) {
		return blockers.isEmpty() ? ""
				: blockers.stream()
					.map(LockHolder::toString)
					.collect(Collectors.joining(", ", " that is held by ", ""));
	}

	private static String remedy(List<LockHolder> blockers) {
		return "The lock%s was not free in time: end what holds it, or raise 'migrations.ddl.lock-timeout' or "
			.formatted(held(blockers))
				+ "'migrations.ddl.retries'. Everything in the same transaction was rolled back.";
	}

}
