package dev.migrations;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A log in which each message is one line and shows the control characters in it as
 * escapes, whatever names, rows and server messages it tells.
 */
public final class PlainLog implements Log {

	private final Log target;

	private PlainLog(Log target) {
		this.target = target;
	}

	/**
	 * Get the log of a class.
	 * @param type the class
	 * @return its log
	 */
	public static Log of(Class<?> type) {
		return new PlainLog(LogFactory.getLog(type));
	}

	@Override
	public boolean isFatalEnabled() {
		return this.target.isFatalEnabled();
	}

	@Override
	public boolean isErrorEnabled() {
		return this.target.isErrorEnabled();
	}

	@Override
	public boolean isWarnEnabled() {
		return this.target.isWarnEnabled();
	}

	@Override
	public boolean isInfoEnabled() {
		return this.target.isInfoEnabled();
	}

	@Override
	public boolean isDebugEnabled() {
		return this.target.isDebugEnabled();
	}

	@Override
	public boolean isTraceEnabled() {
		return this.target.isTraceEnabled();
	}

	@Override
	public void fatal(@Nullable Object message) {
		this.target.fatal(text(message));
	}

	@Override
	public void fatal(@Nullable Object message, @Nullable Throwable failure) {
		this.target.fatal(text(message, failure));
	}

	@Override
	public void error(@Nullable Object message) {
		this.target.error(text(message));
	}

	@Override
	public void error(@Nullable Object message, @Nullable Throwable failure) {
		this.target.error(text(message, failure));
	}

	@Override
	public void warn(@Nullable Object message) {
		this.target.warn(text(message));
	}

	@Override
	public void warn(@Nullable Object message, @Nullable Throwable failure) {
		this.target.warn(text(message, failure));
	}

	@Override
	public void info(@Nullable Object message) {
		this.target.info(text(message));
	}

	@Override
	public void info(@Nullable Object message, @Nullable Throwable failure) {
		this.target.info(text(message, failure));
	}

	@Override
	public void debug(@Nullable Object message) {
		if (isDebugEnabled()) {
			this.target.debug(text(message));
		}
	}

	@Override
	public void debug(@Nullable Object message, @Nullable Throwable failure) {
		if (isDebugEnabled()) {
			this.target.debug(text(message, failure));
		}
	}

	@Override
	public void trace(@Nullable Object message) {
		if (isTraceEnabled()) {
			this.target.trace(text(message));
		}
	}

	@Override
	public void trace(@Nullable Object message, @Nullable Throwable failure) {
		if (isTraceEnabled()) {
			this.target.trace(text(message, failure));
		}
	}

	private static String text(@Nullable Object message) {
		return PlainText.line(String.valueOf(message));
	}

	private static String text(@Nullable Object message, @Nullable Throwable failure) {
		return (failure != null) ? text(message) + System.lineSeparator() + PlainText.stackTrace(failure)
				: text(message);
	}

}
