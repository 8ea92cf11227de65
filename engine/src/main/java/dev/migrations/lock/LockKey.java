package dev.migrations.lock;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import dev.migrations.store.MigrationTables;

/**
 * The number of the advisory lock on a version table, made from the names of schema and
 * table; the database belongs to every advisory lock by itself.
 *
 * @param value the number
 */
record LockKey(long value) {

	static LockKey of(MigrationTables tables) {
		String name = "dev.migrations\0" + tables.schema() + "\0" + tables.names().version();
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return new LockKey(ByteBuffer.wrap(digest).getLong());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Call a function of the server with the number.
	 * @param connection a connection
	 * @param sql a query with one parameter and a boolean answer
	 * @return the answer
	 * @throws SQLException if the database fails
	 */
	boolean ask(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, this.value);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	Optional<LockHolder> holder(Connection connection) throws SQLException {
		String sql = LockHolder.QUERY + """
				JOIN pg_catalog.pg_locks l ON l.pid = a.pid
				WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
				AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
				AND ((l.classid::bigint << 32) | l.objid::bigint) = ?""";
		return LockHolder.list(connection, sql, this.value).stream().findFirst();
	}

}
