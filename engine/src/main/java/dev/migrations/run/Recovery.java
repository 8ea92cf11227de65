package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import dev.migrations.PlainLog;
import dev.migrations.lock.LockHolder;
import dev.migrations.lock.MigrationLock;
import dev.migrations.lock.MigrationLockTimeoutException;
import dev.migrations.lock.Pauses;
import dev.migrations.lock.Sessions;
import dev.migrations.recovery.Finding;
import dev.migrations.recovery.Finding.Outcome;
import dev.migrations.recovery.StatementRecovery;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.JournalEntry.BegunStatement;
import org.apache.commons.logging.Log;

/**
 * Tells what became of a statement outside a transaction that was begun and not seen to
 * end:
 * <ol>
 * <li>While a session of the server still executes it for a client that is gone, wait. If
 * it waits for this run in turn, end it.</li>
 * <li>Look at the catalogs. What a broken statement left is removed or completed.</li>
 * <li>When they do not tell, do as a person has said; without a word, stop.</li>
 * </ol>
 */
final class Recovery {

	private static final Log logger = PlainLog.of(MigrationRun.class);

	private final MigrationLock lock;

	private final Duration timeout;

	private UnfinishedPolicy unfinishedPolicy;

	Recovery(MigrationLock lock, Duration timeout, UnfinishedPolicy unfinishedPolicy) {
		this.lock = lock;
		this.timeout = timeout;
		this.unfinishedPolicy = unfinishedPolicy;
	}

	/**
	 * Whether it must be told before a step goes on.
	 * @param entry where the step stopped
	 * @return false when its next statement was not begun, and nobody says that it is
	 * done
	 */
	boolean isNeeded(JournalEntry entry) {
		return entry.begun() != null || this.unfinishedPolicy == UnfinishedPolicy.DONE;
	}

	/**
	 * Tell whether the statement has taken effect, and repair what it left.
	 * @param session the session, in autocommit mode and with the settings that the
	 * statement had
	 * @param work the step
	 * @param entry where the step stopped
	 * @return where the step goes on
	 * @throws UnfinishedStepException if it cannot be known
	 * @throws SQLException if the database fails
	 */
	JournalEntry settle(RunSession session, StepWork work, JournalEntry entry) throws SQLException {
		UnfinishedPolicy word = this.unfinishedPolicy;
		this.unfinishedPolicy = UnfinishedPolicy.STOP;
		FailedStatement broken = work.at(entry.completed());
		String place = broken.toString();
		BegunStatement begun = entry.begun();
		if (begun != null) {
			awaitEnd(session.connection(), begun, new AttemptToken(entry.revision(), begun.token()), place);
		}
		if (word == UnfinishedPolicy.DONE || begun == null) {
			logger.info("Went on behind %s as told".formatted(place));
			return entry.completed(work.checksums(entry.completed() + 1));
		}
		Finding finding = StatementRecovery.of(begun.text()).examine(session.connection(), begun.evidence());
		if (finding.outcome() == Outcome.UNKNOWN && word == UnfinishedPolicy.STOP) {
			boolean unchanged = work.checksums(entry.completed() + 1).equals(entry.checksums());
			throw UnfinishedStepException.unknown(entry, place,
					unchanged ? work.statements().get(entry.completed()).text() : begun.text());
		}
		logger.warn("%s was broken off; it %s".formatted(place,
				(finding.outcome() == Outcome.DONE) ? "has taken effect" : "runs again"));
		new RepairRunner(session, broken).run(finding.repairs());
		return (finding.outcome() == Outcome.DONE) ? entry.completed(entry.checksums()) : entry.completed(entry.done());
	}

	/**
	 * Repair what a step left that is not to be gone on with.
	 * @param session the session, in autocommit mode and outside any step
	 * @param entry where the step stopped
	 * @return what became of the statement at which it stopped
	 * @throws SQLException if the database fails
	 */
	Outcome cleanUp(RunSession session, JournalEntry entry) throws SQLException {
		BegunStatement begun = entry.begun();
		if (begun == null) {
			return Outcome.UNDONE;
		}
		FailedStatement broken = FailedStatement.of(entry);
		session.settings().outsideStep(session.connection(), begun.searchPath());
		awaitEnd(session.connection(), begun, new AttemptToken(entry.revision(), begun.token()), broken.toString());
		Finding finding = StatementRecovery.of(begun.text()).examine(session.connection(), begun.evidence());
		new RepairRunner(session, broken).run(finding.repairs());
		return finding.outcome();
	}

	/*
	 * The statement of a client that is gone may still be on its way to its session.
	 */
	private void awaitEnd(Connection connection, BegunStatement begun, AttemptToken token, String place)
			throws SQLException {
		String session = begun.session();
		if (session != null && session.isEmpty()) {
			return;
		}
		awaitAbsence(place, () -> executing(connection, token));
		awaitAbsence(place, () -> Sessions.hidden(connection, session));
		if (session != null) {
			awaitAbsence(place, () -> Sessions.end(connection, session));
		}
	}

	private Optional<LockHolder> executing(Connection connection, AttemptToken token) throws SQLException {
		Optional<LockHolder> session = Sessions.executing(connection, token.comment());
		if (session.isPresent() && this.lock.holdsUp(connection, session.get().pid())) {
			logger.warn("Ending %s, which waits for the lock of this run".formatted(session.get()));
			Sessions.terminate(connection, session.get().pid());
		}
		return session;
	}

	private void awaitAbsence(String place, Lookup lookup) throws SQLException {
		Optional<LockHolder> found = lookup.find();
		if (found.isEmpty()) {
			return;
		}
		logger.info("Waiting for %s, which still executes %s".formatted(found.get(), place));
		Pauses pauses = Pauses.polling(this.timeout);
		while (found.isPresent()) {
			if (!pauses.pause(place)) {
				throw new MigrationLockTimeoutException(place, this.timeout, found.get());
			}
			found = lookup.find();
		}
	}

	/**
	 * Looks for a session.
	 */
	@FunctionalInterface
	private interface Lookup {

		Optional<LockHolder> find() throws SQLException;

	}

}
