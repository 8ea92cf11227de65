package dev.migrations.fault;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps warnings out of the log while things break on purpose.
 */
final class QuietLog {

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("dev.migrations");

	private QuietLog() {
	}

	static void begin() {
		LOGGER.setLevel(Level.ERROR);
	}

	static void end() {
		LOGGER.setLevel(null);
	}

}
