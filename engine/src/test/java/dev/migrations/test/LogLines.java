package dev.migrations.test;

import java.util.List;
import java.util.function.Consumer;

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

	private final ListAppender<ILoggingEvent> appender;

	private LogLines(String name, Consumer<String> listener) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
		this.appender = new ListAppender<>() {

			@Override
			protected void append(ILoggingEvent event) {
				super.append(event);
				listener.accept(event.getFormattedMessage());
			}

		};
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
		return of(name, (line) -> {
		});
	}

	/**
	 * Begin to listen, from level {@code INFO} on.
	 * @param name the class or the package that logs
	 * @param listener what to do with each line before whoever logs it goes on
	 * @return the lines
	 */
	public static LogLines of(String name, Consumer<String> listener) {
		LogLines lines = new LogLines(name, listener);
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
