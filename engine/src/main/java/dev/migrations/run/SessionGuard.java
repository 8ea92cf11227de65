package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives a session back as it came: settings restored, lock released. A session for which
 * that fails is ended, so that no pool hands it out again.
 */
final class SessionGuard implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(SessionGuard.class);

	private final Connection connection;

	private final MigrationLock lock;

	private @Nullable SessionSettings settings;

	SessionGuard(Connection connection, MigrationLock lock) {
		this.connection = connection;
		this.lock = lock;
	}

	void restoring(SessionSettings settings) {
		this.settings = settings;
	}

	@Override
	public void close() {
		try {
			if (this.connection.isClosed()) {
				return;
			}
			if (this.settings != null) {
				this.settings.restore(this.connection);
			}
			this.lock.release(this.connection);
		}
		catch (SQLException ex) {
			logger
				.warn("The migrating session is ended, because it could not be put back as it was: " + ex.getMessage());
			abort();
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
