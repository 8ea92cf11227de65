package dev.migrations.run;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Takes messages from a statement, each once, while another thread executes it:
 * <ol>
 * <li>The messages are a chain, of which the driver keeps the first and the last one. The
 * chain is taken from the statement, so that the driver begins another one with the next
 * message.</li>
 * <li>The driver may be just appending to a chain that is taken. So the last message of
 * it is kept, and asked again for a next one.</li>
 * </ol>
 */
final class MessageReader {

	private final Statement statement;

	private final Consumer<ServerMessage> target;

	private @Nullable SQLWarning last;

	MessageReader(Statement statement, Consumer<ServerMessage> target) {
		this.statement = statement;
		this.target = target;
	}

	/**
	 * Hand on what has come since.
	 */
	synchronized void read() {
		if (this.last != null) {
			handOn(this.last.getNextWarning());
		}
		handOn(take());
	}

	/*
	 * A statement that is closed has nothing left to say.
	 */
	private @Nullable SQLWarning take() {
		try {
			SQLWarning first = this.statement.getWarnings();
			if (first != null) {
				this.statement.clearWarnings();
			}
			return first;
		}
		catch (SQLException ex) {
			return null;
		}
	}

	private void handOn(@Nullable SQLWarning first) {
		for (SQLWarning each = first; each != null; each = each.getNextWarning()) {
			this.target.accept(ServerMessage.of(each));
			this.last = each;
		}
	}

}
