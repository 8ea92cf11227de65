package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Map;

import dev.migrations.script.JavaRevision;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Runs the statements of a Java revision, and reads what the server says meanwhile.
 */
final class RevisionJdbcTemplate extends JdbcTemplate {

	private final JavaRevision revision;

	private final ServerMessages messages;

	private final Map<Statement, ServerMessages.Reading> readings = new IdentityHashMap<>();

	RevisionJdbcTemplate(Connection connection, JavaRevision revision, ServerMessages messages) {
		super(new SingleConnectionDataSource(connection, true));
		this.revision = revision;
		this.messages = messages;
	}

	@Override
	protected void applyStatementSettings(Statement statement) throws SQLException {
		super.applyStatementSettings(statement);
		this.readings.put(statement, this.messages.read(statement, place()));
	}

	/*
	 * The line within the class that has called down to here.
	 */
	private String place() {
		String source = this.revision.source();
		int line = StackWalker.getInstance()
			.walk((frames) -> frames.filter((frame) -> frame.getClassName().equals(source))
				.findFirst()
				.map(StackWalker.StackFrame::getLineNumber)
				.orElse(0));
		return new FailedStatement(this.revision.header().id(), source, line, 0, null).toString();
	}

	@Override
	protected void handleWarnings(Statement statement) {
		end(statement);
	}

	@Override
	protected void handleWarnings(Statement statement, SQLException failure) {
		end(statement);
	}

	private void end(Statement statement) {
		ServerMessages.Reading reading = this.readings.remove(statement);
		if (reading != null) {
			reading.close();
		}
	}

}
