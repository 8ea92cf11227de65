package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.migrations.PlainLog;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Looks every now and then who stands in the way of the migrating session, because after
 * a lock timeout the server no longer tells.
 * <ol>
 * <li>What takes less than half the lock timeout is not watched at all.</li>
 * <li>A statement outside a transaction, which may wait for as long as it takes, is
 * reported on while it runs, at growing intervals.</li>
 * <li>The watch has a thread and a connection of its own; the connection is opened when
 * first needed.</li>
 * <li>Every five seconds it is felt if the migrating session is still there, as
 * {@link SessionPulse} tells.</li>
 * <li>Without a connection there are no names, and the log says why.</li>
 * </ol>
 */
public final class BlockerWatch implements AutoCloseable {

	private static final Log logger = PlainLog.of(BlockerWatch.class);

	private static final Duration PULSE = Duration.ofSeconds(5);

	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

	private final OwnConnection own;

	private final ScheduledThreadPoolExecutor executor;

	private volatile int pid;

	private volatile List<LockHolder> blockers = List.of();

	private boolean told;

	/**
	 * Create a watch that looks at nothing yet.
	 * @param source where the watch's own connection comes from
	 * @param lockTimeout how long the migrating session waits for a lock; 0 for ever,
	 * which needs no watch
	 * @throws SQLException if the connection of the run is closed
	 */
	public BlockerWatch(ConnectionSource source, Duration lockTimeout) throws SQLException {
		source.prepare();
		this.own = new OwnConnection(source);
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

	/**
	 * Give a connection up when its session is gone and nothing else tells.
	 * @param migrating the migrating connection
	 * @param identity its session on the server; null when that may be any
	 */
	public void feel(Connection migrating, @Nullable String identity) {
		feel(new SessionPulse(migrating, identity, LONGEST_SILENCE), PULSE);
	}

	void feel(SessionPulse pulse, Duration interval) {
		this.executor.scheduleWithFixedDelay(() -> attempt(pulse::feel, pulse::missed), interval.toMillis(),
				interval.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "migrations-blockers");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Report on a statement outside a transaction for as long as it runs: whom it waits
	 * for, and how far it has come.
	 * @param place revision, file and line, for people
	 * @param beginning how the statement begins, as no other does
	 * @return ends the reports
	 */
	public Runnable report(String place, String beginning) {
		RunningStatement statement = new RunningStatement(place, beginning);
		Future<?> reports = this.executor.scheduleWithFixedDelay(() -> {
			if (statement.isDue()) {
				attempt(statement::report);
			}
		}, 1, 1, TimeUnit.SECONDS);
		return () -> reports.cancel(false);
	}

	private void look() {
		int session = this.pid;
		if (session != 0 && !attempt((own) -> look(own, session))) {
			this.pid = 0;
		}
	}

	private void look(Connection own, int session) throws SQLException {
		List<LockHolder> found = Sessions.blocking(own, session);
		if (!found.isEmpty()) {
			this.blockers = found;
		}
	}

	private boolean attempt(Look look) {
		return attempt(look, (failure) -> {
		});
	}

	private boolean attempt(Look look, Consumer<SQLException> failed) {
		try {
			look.at(this.own.get());
			return true;
		}
		catch (SQLException | RuntimeException ex) {
			if (!this.told && !this.executor.isShutdown()) {
				this.told = true;
				logger.info("Sessions in the way of this run cannot be named: " + ex.getMessage());
			}
			logger.debug("Other sessions cannot be looked at", ex);
			this.own.close();
			if (((ex instanceof SQLException) ? ex : ex.getCause()) instanceof SQLException failure) {
				failed.accept(failure);
			}
			return false;
		}
	}

	/**
	 * Who stood in the way when somebody was last seen there.
	 * @return the sessions; none when none was seen
	 */
	public List<LockHolder> blockers() {
		return this.blockers;
	}

	/*
	 * The connection is closed by the thread that uses it, which may just be opening it.
	 */
	@Override
	public void close() {
		this.executor.execute(this.own::close);
		this.executor.shutdown();
		try {
			this.executor.awaitTermination(1, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Looks at other sessions.
	 */
	@FunctionalInterface
	private interface Look {

		void at(Connection connection) throws SQLException;

	}

}
