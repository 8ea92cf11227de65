package dev.migrations.autogenerate;

import java.sql.SQLException;
import java.time.Duration;

import dev.migrations.PlainLog;
import org.apache.commons.logging.Log;

/**
 * Tells in the debug log how long each phase takes.
 */
final class Phases {

	private static final Log logger = PlainLog.of(Phases.class);

	private Phases() {
	}

	static <T> T time(String phase, Work<T> work) throws SQLException {
		long start = System.nanoTime();
		try {
			return work.run();
		}
		finally {
			logger.debug("%s took %s ms".formatted(phase, Duration.ofNanos(System.nanoTime() - start).toMillis()));
		}
	}

	/**
	 * What happens in a phase.
	 *
	 * @param <T> the result
	 */
	@FunctionalInterface
	interface Work<T> {

		T run() throws SQLException;

	}

}
