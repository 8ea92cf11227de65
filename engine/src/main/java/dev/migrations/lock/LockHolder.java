package dev.migrations.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.PlainText;
import dev.migrations.sql.OwnSql;
import org.jspecify.annotations.Nullable;

/**
 * A session that has what another one waits for.
 *
 * @param pid the process on the server; 0 when it is not known
 * @param userName the role that has logged in; null for a process of the server's own
 * @param applicationName the session's {@code application_name}
 * @param clientAddress where the session comes from; null for a local socket, or when the
 * server does not tell
 * @param connectedSince when the session began; null when the server does not tell
 * @param transactionSince when its transaction began; null when there is none, or when
 * the server does not tell
 */
public record LockHolder(int pid, @Nullable String userName, @Nullable String applicationName,
		@Nullable String clientAddress, @Nullable Instant connectedSince, @Nullable Instant transactionSince) {

	/**
	 * A session of which nothing is known.
	 */
	public static final LockHolder UNKNOWN = new LockHolder(0, null, null, null, null, null);

	/**
	 * The beginning of a query that {@link #list} reads; {@code a} is the activity.
	 */
	static final String QUERY = """
			SELECT DISTINCT a.pid, a.usename, a.application_name, pg_catalog.host(a.client_addr), a.backend_start,
				a.xact_start
			FROM pg_catalog.pg_stat_activity a
			""";

	static List<LockHolder> list(Connection connection, String sql, @Nullable Object parameter) throws SQLException {
		List<LockHolder> holders = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(OwnSql.of(sql))) {
			statement.setObject(1, parameter);
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					holders.add(new LockHolder(result.getInt(1), result.getString(2), result.getString(3),
							result.getString(4), instant(result, 5), instant(result, 6)));
				}
			}
		}
		return holders;
	}

	private static @Nullable Instant instant(ResultSet result, int column) throws SQLException {
		OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	@Override
	public String toString() {
		if (this.pid == 0) {
			return "another session";
		}
		StringBuilder text = new StringBuilder("the session with pid ").append(this.pid);
		String separator = " (";
		separator = append(text, separator, "user '%s'", this.userName);
		separator = append(text, separator, "application '%s'", this.applicationName);
		separator = append(text, separator, "address %s", this.clientAddress);
		separator = append(text, separator, "connected since %s", this.connectedSince);
		separator = append(text, separator, "in a transaction since %s", this.transactionSince);
		return PlainText.line(text.append(separator.equals(" (") ? "" : ")").toString());
	}

	private static String append(StringBuilder text, String separator, String format, @Nullable Object value) {
		if (value == null) {
			return separator;
		}
		text.append(separator).append(format.formatted(value));
		return ", ";
	}

}
