package dev.migrations.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.migrations.PlainLog;
import dev.migrations.run.ServerMessage.Level;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Logs the messages of one statement: all of the first hundred of each level, and then
 * one in five seconds, so that a long statement still shows its progress.
 */
final class MessageLog implements Consumer<ServerMessage>, AutoCloseable {

	private static final Log logger = PlainLog.of(MigrationRun.class);

	private static final int ALL = 100;

	private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

	private final String place;

	private final Map<Level, Integer> logged = new EnumMap<>(Level.class);

	private @Nullable ServerMessage newest;

	private long leftOut;

	private long loggedAt = System.nanoTime();

	MessageLog(String place) {
		this.place = place;
	}

	@Override
	public void accept(ServerMessage message) {
		int number = this.logged.merge(message.level(), 1, (count, one) -> Math.min(count + one, ALL + 1));
		if (number <= ALL) {
			log(message);
			return;
		}
		this.leftOut += (this.newest != null) ? 1 : 0;
		this.newest = message;
		if (System.nanoTime() - this.loggedAt > INTERVAL_NANOS) {
			logNewest();
		}
	}

	private void log(ServerMessage message) {
		String line = this.place + ": " + message;
		switch (message.level()) {
			case WARN -> logger.warn(line);
			case INFO -> logger.info(line);
			case DEBUG -> logger.debug(line);
		}
		this.loggedAt = System.nanoTime();
	}

	private void logNewest() {
		ServerMessage message = this.newest;
		if (message != null) {
			log(message);
			this.newest = null;
		}
	}

	@Override
	public void close() {
		logNewest();
		if (this.leftOut > 0) {
			logger.info(this.place + ": " + this.leftOut + " more messages were not logged");
		}
	}

}
