package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import dev.migrations.PlainLog;
import dev.migrations.session.ServerAccess;
import dev.migrations.sql.OwnSql;
import dev.migrations.sql.SqlIdentifier;
import org.apache.commons.logging.Log;

/**
 * The session that makes and removes scratch databases, and shows by its advisory locks
 * which are in use.
 * <ol>
 * <li>A name is made from the database of this session and a random number; the lock on
 * the whole number is taken before the database is created.</li>
 * <li>It is held until the database is dropped, and so dies with this session when the
 * process is killed.</li>
 * <li>A later session of the same database takes the free locks of the names that it
 * finds, drops those databases without force, and releases the locks.</li>
 * <li>Locks of other databases cannot be seen, so their names are left alone.</li>
 * </ol>
 */
final class HolderSession implements AutoCloseable {

	private static final Log logger = PlainLog.of(HolderSession.class);

	private static final String FOUND = OwnSql
		.of("""
				SELECT d.datname FROM pg_catalog.pg_database d WHERE pg_catalog.starts_with(d.datname, 'migrations_scratch_')
				AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)""");

	private final Connection connection;

	private final ServerProfile server;

	private HolderSession(Connection connection, ServerProfile server) {
		this.connection = connection;
		this.server = server;
	}

	/**
	 * Open the session and remove what killed ones left behind.
	 * @param access the server
	 * @param server what is known of it
	 * @return the session
	 * @throws SQLException if the server refuses
	 */
	static HolderSession open(ServerAccess access, ServerProfile server) throws SQLException {
		Connection connection = ScratchSession.open(access, server.database());
		HolderSession session = new HolderSession(connection, server);
		try {
			session.removeLeftovers();
			return session;
		}
		catch (Throwable ex) {
			session.close();
			throw ex;
		}
	}

	/**
	 * Take the lock on a new name.
	 * @return the name
	 * @throws SQLException if the server refuses
	 */
	ScratchName reserve() throws SQLException {
		ScratchName name;
		do {
			name = ScratchName.of(this.server.oid(), ThreadLocalRandom.current().nextInt());
		}
		while (!lock("SELECT pg_catalog.pg_try_advisory_lock(?)", name));
		return name;
	}

	/**
	 * Drop a database and release its lock.
	 * @param name its name
	 * @throws SQLException if the server refuses; the lock is then still held
	 */
	void remove(ScratchName name) throws SQLException {
		execute("DROP DATABASE IF EXISTS " + SqlIdentifier.quote(name.toString()));
		lock("SELECT pg_catalog.pg_advisory_unlock(?)", name);
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void removeLeftovers() throws SQLException {
		for (String found : databases()) {
			Optional<ScratchName> name = ScratchName.parse(found, this.server.oid());
			if (name.isPresent() && lock("SELECT pg_catalog.pg_try_advisory_lock(?)", name.get())) {
				removeLeftover(name.get());
			}
		}
	}

	private void removeLeftover(ScratchName name) throws SQLException {
		try {
			remove(name);
			logger.info("Removed the scratch database '%s' of a run that was killed".formatted(name));
		}
		catch (SQLException ex) {
			logger.debug("The scratch database '%s' is left alone".formatted(name), ex);
			lock("SELECT pg_catalog.pg_advisory_unlock(?)", name);
		}
	}

	private List<String> databases() throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet result = statement.executeQuery(FOUND)) {
			while (result.next()) {
				names.add(result.getString(1));
			}
		}
		return names;
	}

	private boolean lock(String sql, ScratchName name) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setLong(1, name.number());
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			logger.debug("The session that held the scratch databases could not be closed", ex);
		}
	}

}
