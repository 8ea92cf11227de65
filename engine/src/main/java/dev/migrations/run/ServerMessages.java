package dev.migrations.run;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads what the server says while statements of a revision run, such as notices and
 * warnings:
 * <ol>
 * <li>The driver keeps each message until the statement ends. So they are taken from the
 * statement while it runs, on a thread of their own, and what is not logged is
 * forgotten.</li>
 * <li>The rest is read when the statement has ended, before its failure is told.</li>
 * </ol>
 */
final class ServerMessages implements AutoCloseable {

	private static final long INTERVAL_MILLIS = 100;

	private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, ServerMessages::thread);

	private final boolean logged;

	private ServerMessages(boolean logged) {
		this.logged = logged;
		this.executor.setRemoveOnCancelPolicy(true);
	}

	/**
	 * Log the messages.
	 * @return reads and logs them
	 */
	static ServerMessages logged() {
		return new ServerMessages(true);
	}

	/**
	 * Forget the messages.
	 * @return reads them only
	 */
	static ServerMessages forgotten() {
		return new ServerMessages(false);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "migrations-messages");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Read what the server says during a statement.
	 * @param statement the JDBC statement, before it is executed
	 * @param place revision, file and line, for people
	 * @return to be closed when it has been executed
	 */
	Reading read(Statement statement, String place) {
		Consumer<ServerMessage> target = this.logged ? new MessageLog(place) : (message) -> {
		};
		MessageReader reader = new MessageReader(statement, target);
		ScheduledFuture<?> polling = this.executor.scheduleWithFixedDelay(reader::read, INTERVAL_MILLIS,
				INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
		return () -> {
			polling.cancel(false);
			reader.read();
			if (target instanceof MessageLog log) {
				log.close();
			}
		};
	}

	/**
	 * Execute a statement and read what the server says meanwhile.
	 * @param statement the JDBC statement
	 * @param place revision, file and line, for people
	 * @param execution executes it
	 * @throws SQLException if the server refuses
	 */
	void during(Statement statement, String place, Execution execution) throws SQLException {
		Reading reading = read(statement, place);
		try {
			execution.run(statement);
		}
		finally {
			reading.close();
		}
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

	/**
	 * The messages of one statement are being read.
	 */
	@FunctionalInterface
	interface Reading {

		void close();

	}

	/**
	 * Executes a statement.
	 */
	@FunctionalInterface
	interface Execution {

		void run(Statement statement) throws SQLException;

	}

}
