package dev.migrations.test;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * What a class or a package logs until this is closed.
 */
public final class LogLines implements AutoCloseable {

	private final Logger logger;

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	private LogLines(String name) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
	}

	/**
	 * Begin to listen, from level {@code INFO} on.
	 * @param type the class that logs
	 * @return the lines
	 */
	public static LogLines of(Class<?> type) {
		return of(type.getName());
	}

	/**
	 * Begin to listen, from level {@code INFO} on.
	 * @param name the class or the package that logs
	 * @return the lines
	 */
	public static LogLines of(String name) {
		LogLines lines = new LogLines(name);
		lines.appender.start();
		lines.logger.setLevel(Level.INFO);
		lines.logger.addAppender(lines.appender);
		return lines;
	}

	/**
	 * What was logged, each line with its level.
	 * @return lines such as {@code WARN text}
	 */
	public List<String> read() {
		return this.appender.list.stream()
			.map((event) -> event.getLevel() + " " + event.getFormattedMessage())
			.toList();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.appender);
		this.logger.setLevel(null);
	}

}
