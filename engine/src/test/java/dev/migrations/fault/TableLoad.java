package dev.migrations.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.migrations.test.TestDatabase;

/**
 * Readers and writers with short transactions on a table of 1000 rows, who measure how
 * long they wait.
 */
final class TableLoad implements AutoCloseable {

	private static final String READ = "SELECT n FROM busy WHERE id = ?";

	private static final String WRITE = "UPDATE busy SET n = n + 1 WHERE id = ?";

	private final TestDatabase database;

	private final List<Thread> threads = new ArrayList<>();

	private final AtomicLong longestRead = new AtomicLong();

	private final AtomicInteger transactions = new AtomicInteger();

	private final AtomicInteger failures = new AtomicInteger();

	private volatile boolean stopped;

	private TableLoad(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Create the table.
	 * @param database the database
	 */
	static void createTable(TestDatabase database) {
		database.execute("CREATE TABLE busy (id int PRIMARY KEY, n int NOT NULL)");
		database.execute("INSERT INTO busy SELECT i, 0 FROM generate_series(1, 1000) i");
	}

	/**
	 * Begin to read and to write.
	 * @param database the database
	 * @return the load
	 */
	static TableLoad start(TestDatabase database) {
		TableLoad load = new TableLoad(database);
		for (int i = 0; i < 3; i++) {
			load.start(() -> load.run(READ, load.longestRead));
		}
		for (int i = 0; i < 2; i++) {
			load.start(() -> load.run(WRITE, new AtomicLong()));
		}
		return load;
	}

	private void start(Runnable work) {
		Thread thread = new Thread(work, "load");
		thread.setDaemon(true);
		thread.start();
		this.threads.add(thread);
	}

	private void run(String sql, AtomicLong longest) {
		try (Connection connection = this.database.dataSource().getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			while (!this.stopped) {
				statement.setInt(1, ThreadLocalRandom.current().nextInt(1, 1001));
				long begin = System.nanoTime();
				statement.execute();
				longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
				this.transactions.incrementAndGet();
				Thread.sleep(2);
			}
		}
		catch (SQLException | InterruptedException ex) {
			this.failures.incrementAndGet();
		}
	}

	/**
	 * Stop, and tell how long the longest wait of a reader was.
	 * @return the time
	 */
	Duration stop() {
		close();
		return Duration.ofNanos(this.longestRead.get());
	}

	int transactions() {
		return this.transactions.get();
	}

	int failures() {
		return this.failures.get();
	}

	@Override
	public void close() {
		this.stopped = true;
		try {
			for (Thread thread : this.threads) {
				thread.join(10_000);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
