package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks every now and then who stands in the way of the migrating session, because after
 * a lock timeout the server no longer tells.
 * <ol>
 * <li>What takes less than half the lock timeout is not watched at all.</li>
 * <li>The watch has a thread and a connection of its own, opened when first needed.</li>
 * <li>Without a connection there are no names, and the log says why.</li>
 * </ol>
 */
public final class BlockerWatch implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(BlockerWatch.class);

	private final ConnectionSource source;

	private final ScheduledThreadPoolExecutor executor;

	private volatile int pid;

	private volatile List<LockHolder> blockers = List.of();

	private @Nullable Connection connection;

	private Runnable restore = () -> {
	};

	/**
	 * Create a watch that looks at nothing yet.
	 * @param source where the watch's own connection comes from
	 * @param lockTimeout how long the migrating session waits for a lock; 0 for ever,
	 * which needs no watch
	 * @throws SQLException if the connection of the run is closed
	 */
	public BlockerWatch(ConnectionSource source, Duration lockTimeout) throws SQLException {
		source.prepare();
		this.source = source;
		this.executor = new ScheduledThreadPoolExecutor(1, BlockerWatch::thread);
		if (!lockTimeout.isZero()) {
			long half = Math.max(1, lockTimeout.toMillis() / 2);
			this.executor.scheduleWithFixedDelay(this::look, half, half, TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * Look at a session from now on, and forget what was seen before.
	 * @param session the process of the migrating session on the server
	 */
	public void watch(int session) {
		this.pid = session;
		this.blockers = List.of();
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "migrations-blockers");
		thread.setDaemon(true);
		return thread;
	}

	private void look() {
		if (this.pid == 0) {
			return;
		}
		try {
			Connection own = this.connection;
			if (own == null) {
				own = this.source.open();
				this.connection = own;
				this.restore = PreparedStatements.avoid(own);
			}
			List<LockHolder> found = Sessions.blocking(own, this.pid);
			if (!found.isEmpty()) {
				this.blockers = found;
			}
		}
		catch (SQLException | RuntimeException ex) {
			if (!this.executor.isShutdown()) {
				logger.info("Sessions in the way of this run cannot be named: " + ex.getMessage());
			}
			logger.debug("Sessions that hold locks cannot be looked up", ex);
			this.executor.shutdown();
		}
		finally {
			if (this.executor.isShutdown()) {
				giveBack();
			}
		}
	}

	/**
	 * Who stood in the way when somebody was last seen there.
	 * @return the sessions; none when none was seen
	 */
	public List<LockHolder> blockers() {
		return this.blockers;
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
		try {
			if (this.executor.awaitTermination(1, TimeUnit.SECONDS)) {
				giveBack();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void giveBack() {
		Connection own = this.connection;
		this.connection = null;
		if (own != null) {
			this.restore.run();
			try {
				own.close();
			}
			catch (SQLException ex) {
				logger.debug("The watching connection cannot be closed", ex);
			}
		}
	}

}
