package dev.migrations.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The session that holds the lock.
 *
 * @param pid the process on the server; 0 when it is not known
 * @param applicationName the session's {@code application_name}
 * @param clientAddress where the session comes from; null for a local socket
 * @param connectedSince when the session began
 */
public record LockHolder(int pid, @Nullable String applicationName, @Nullable String clientAddress,
		@Nullable Instant connectedSince) {

	static final LockHolder UNKNOWN = new LockHolder(0, null, null, null);

	static LockHolder of(ResultSet result) throws SQLException {
		OffsetDateTime since = result.getObject(4, OffsetDateTime.class);
		return new LockHolder(result.getInt(1), result.getString(2), result.getString(3),
				(since != null) ? since.toInstant() : null);
	}

	@Override
	public String toString() {
		if (this.pid == 0) {
			return "another session";
		}
		return "the session with pid %d (application '%s', address %s, connected since %s)".formatted(this.pid,
				this.applicationName, this.clientAddress, this.connectedSince);
	}

}
