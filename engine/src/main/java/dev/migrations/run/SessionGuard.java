package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

import dev.migrations.PlainLog;
import dev.migrations.lock.MigrationLock;
import dev.migrations.lock.NetworkLimit;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Gives a session back as it came: settings restored, lock released, temporary tables
 * dropped. A session for which that fails is ended, so that no pool hands it out again.
 */
final class SessionGuard implements AutoCloseable {

	private static final Log logger = PlainLog.of(SessionGuard.class);

	private final Connection connection;

	private final MigrationLock lock;

	private @Nullable StepSettings settings;

	private @Nullable SessionObjects objects;

	private BooleanSupplier isAwaited = () -> false;

	SessionGuard(Connection connection, MigrationLock lock) {
		this.connection = connection;
		this.lock = lock;
	}

	/**
	 * Restore this, too, in the end.
	 * @param settings the settings
	 * @param objects what the session holds besides; null when every transaction may meet
	 * another session
	 */
	void restoring(StepSettings settings, @Nullable SessionObjects objects) {
		this.settings = settings;
		this.objects = objects;
	}

	/**
	 * End the session in the end if the next run would wait for it.
	 * @param awaited whether the journal says that it executes a statement
	 */
	void endingIf(BooleanSupplier awaited) {
		this.isAwaited = awaited;
	}

	@Override
	public void close() {
		Runnable unlimited = NetworkLimit.set(this.connection, NetworkLimit.PATIENT);
		try {
			if (this.connection.isClosed()) {
				releaseAnyway();
				return;
			}
			if (this.settings != null) {
				this.settings.restore(this.connection);
			}
			this.lock.release();
			if (this.isAwaited.getAsBoolean()) {
				logger.debug("The migrating session is ended, because the outcome of its statement is not written");
				abort();
			}
			else if (this.objects != null && !this.objects.restore(this.connection)) {
				logger.debug("The migrating session is ended, because a revision left something in it");
				abort();
			}
		}
		catch (SQLException | RuntimeException ex) {
			logger
				.warn("The migrating session is ended, because it could not be put back as it was: " + ex.getMessage());
			abort();
			releaseAnyway();
		}
		finally {
			unlimited.run();
		}
	}

	private void releaseAnyway() {
		try {
			this.lock.release();
		}
		catch (SQLException ex) {
			logger.debug("The lock could not be released", ex);
		}
	}

	private void abort() {
		try {
			this.connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			logger.debug("The migrating session could not be ended", ex);
		}
	}

}
