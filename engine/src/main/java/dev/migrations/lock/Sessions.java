package dev.migrations.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrations.sql.OwnSql;
import org.jspecify.annotations.Nullable;

/**
 * Looks at other sessions of the server.
 */
public final class Sessions {

	/**
	 * What tells the session at hand from every other, as an SQL expression.
	 */
	public static final String IDENTITY = OwnSql.of("""
			(SELECT a.pid || ' ' || EXTRACT(epoch FROM a.backend_start) FROM pg_catalog.pg_stat_activity a
			WHERE a.pid = pg_catalog.pg_backend_pid())""");

	private Sessions() {
	}

	/**
	 * Find those that a session waits for.
	 * @param connection another connection
	 * @param pid the waiting session
	 * @return the sessions in its way; none when it does not wait
	 * @throws SQLException if the database fails
	 */
	public static List<LockHolder> blocking(Connection connection, int pid) throws SQLException {
		String sql = LockHolder.QUERY + "WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(?)) ORDER BY a.pid";
		return LockHolder.list(connection, sql, pid);
	}

	/**
	 * End a session, so that nothing it is still to receive takes effect.
	 * @param connection another connection
	 * @param identity the session; that of the connection itself is left alone
	 * @return the session; empty once it is gone
	 * @throws SQLException if the database fails
	 */
	public static Optional<LockHolder> end(Connection connection, String identity) throws SQLException {
		Optional<LockHolder> session = find(connection, identity);
		if (session.isPresent()) {
			terminate(connection, session.get().pid());
		}
		return session;
	}

	private static Optional<LockHolder> find(Connection connection, String identity) throws SQLException {
		String sql = LockHolder.QUERY + "WHERE (a.pid || ' ' || EXTRACT(epoch FROM a.backend_start)) = ? "
				+ "AND a.pid <> pg_catalog.pg_backend_pid()";
		return LockHolder.list(connection, sql, identity).stream().findFirst();
	}

	/**
	 * End a session. In a query of its own: the server may evaluate the conditions of one
	 * in any order.
	 * @param connection another connection
	 * @param pid the session's process
	 * @throws SQLException if the database fails
	 */
	public static void terminate(Connection connection, int pid) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.pg_terminate_backend(?)")) {
			statement.setInt(1, pid);
			statement.execute();
		}
	}

	/**
	 * Find those that write a table in transactions of theirs, or keep it for themselves.
	 * @param connection a connection
	 * @param table the table, quoted and qualified
	 * @return the sessions
	 * @throws SQLException if the database fails
	 */
	public static List<LockHolder> writing(Connection connection, String table) throws SQLException {
		String sql = LockHolder.QUERY + """
				JOIN pg_catalog.pg_locks l ON l.pid = a.pid
				WHERE l.relation = pg_catalog.to_regclass(?) AND l.granted AND a.pid <> pg_catalog.pg_backend_pid()
				AND l.mode <> ALL ('{AccessShareLock,RowShareLock}') ORDER BY a.pid""";
		return LockHolder.list(connection, sql, table);
	}

	/**
	 * Find a session that may be executing a statement outside a transaction, and whose
	 * statement this role may not see because it is another user's.
	 * @param connection a connection
	 * @param identity the session; null when that may be any: then one of this database
	 * that has a table locked as such statements do, or waits for that
	 * @return the session, if there is one
	 * @throws SQLException if the database fails
	 */
	public static Optional<LockHolder> hidden(Connection connection, @Nullable String identity) throws SQLException {
		String sql = LockHolder.QUERY + """
				JOIN pg_catalog.pg_locks l ON l.pid = a.pid
				CROSS JOIN (SELECT ?::pg_catalog.text) AS s (identity)
				WHERE a.backend_start IS NULL AND a.usesysid IS NOT NULL
				AND a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
				AND CASE WHEN s.identity IS NULL THEN l.locktype = 'relation'
				    AND l.mode = ANY ('{ShareUpdateExclusiveLock,ExclusiveLock,AccessExclusiveLock}')
				    ELSE l.locktype = 'virtualxid' AND l.granted
				    AND a.pid = (pg_catalog.split_part(s.identity, ' ', 1))::integer
				    AND EXTRACT(epoch FROM pg_catalog.pg_postmaster_start_time())
				        < (pg_catalog.split_part(s.identity, ' ', 2))::pg_catalog.numeric END""";
		return LockHolder.list(connection, sql, identity).stream().findFirst();
	}

	/**
	 * Find the session that is executing a certain statement.
	 * @param connection a connection
	 * @param beginning how the statement begins
	 * @return the session, if there is one that this role may look at
	 * @throws SQLException if the database fails
	 */
	public static Optional<LockHolder> executing(Connection connection, String beginning) throws SQLException {
		String sql = LockHolder.QUERY + "WHERE a.state = 'active' AND pg_catalog.starts_with(a.query, ?) "
				+ "AND a.pid <> pg_catalog.pg_backend_pid()";
		return LockHolder.list(connection, sql, beginning).stream().findFirst();
	}

}
