package dev.migrations.run;

import java.sql.SQLWarning;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server says beside its answers.
 *
 * @param level how important it is
 * @param severity what the server calls that, in English if the driver tells; empty if it
 * is not known
 * @param sqlState the SQL state, or null
 * @param text the message with its detail and hint
 */
record ServerMessage(Level level, String severity, @Nullable String sqlState, String text) {

	static ServerMessage of(SQLWarning warning) {
		ServerErrorMessage message = (warning instanceof PSQLWarning server) ? server.getServerErrorMessage() : null;
		String sqlState = warning.getSQLState();
		if (message == null) {
			return new ServerMessage(level("", sqlState), "", sqlState, String.valueOf(warning.getMessage()));
		}
		String severity = ServerSeverity.of(message);
		String text = message.getMessage() + addition(" Detail: ", message.getDetail())
				+ addition(" Hint: ", message.getHint());
		return new ServerMessage(level(severity, sqlState), severity, sqlState, text);
	}

	private static String addition(String title, @Nullable String text) {
		return (text != null) ? title + text : "";
	}

	private static Level level(String severity, @Nullable String sqlState) {
		if (severity.startsWith("DEBUG")) {
			return Level.DEBUG;
		}
		return switch (severity) {
			case "WARNING" -> Level.WARN;
			case "NOTICE", "INFO", "LOG" -> Level.INFO;
			default -> (sqlState != null && sqlState.startsWith("01")) ? Level.WARN : Level.INFO;
		};
	}

	@Override
	public String toString() {
		String state = (this.level == Level.WARN && this.sqlState != null) ? " " + this.sqlState : "";
		return this.severity + state + ": " + this.text;
	}

	/**
	 * How important a message is.
	 */
	enum Level {

		/** What may be a fault. */
		WARN,

		/** What is worth to know. */
		INFO,

		/** What a revision has asked for by lowering {@code client_min_messages}. */
		DEBUG

	}

}
