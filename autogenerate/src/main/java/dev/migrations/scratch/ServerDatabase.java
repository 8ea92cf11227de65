package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.session.ServerAccess;

/**
 * A scratch database that exists.
 */
final class ServerDatabase implements ScratchDatabase {

	private final ServerAccess access;

	private final String name;

	ServerDatabase(ServerAccess access, String name) {
		this.access = access;
		this.name = name;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Connection connect() throws SQLException {
		return ScratchSession.open(this.access, this.name);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
