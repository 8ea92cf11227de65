package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.migrations.lock.LockMode;
import org.junit.jupiter.api.AfterEach;

/**
 * Several migrators at once, each in a thread of its own.
 */
abstract class AbstractConcurrencyIntegrationTests extends AbstractEngineIntegrationTests {

	final ExecutorService executor = Executors.newCachedThreadPool();

	@AfterEach
	void shutDown() {
		this.executor.shutdownNow();
	}

	MigrationEngine engine(LockMode mode) {
		return this.folder.engine(this.database.dataSource()).lockMode(mode).build();
	}

	void isolate(String isolation) {
		this.database.execute("ALTER DATABASE %s SET default_transaction_isolation = '%s'"
			.formatted(this.database.name(), isolation));
	}

	void await(String query) throws InterruptedException, TimeoutException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (this.database.query(query).isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new TimeoutException(query);
			}
			Thread.sleep(20);
		}
	}

	static int pid(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				var result = statement.executeQuery("SELECT pg_backend_pid()")) {
			result.next();
			return result.getInt(1);
		}
	}

}
