package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.session.ServerAccess;

/**
 * The application's database, when it can be reached.
 *
 * @param access how to reach it
 * @param server its server
 * @param profile what scratch databases take over from it
 */
record ApplicationDatabase(ServerAccess access, ServerProfile server, DatabaseProfile profile) {

	static ApplicationDatabase read(ServerAccess access) throws SQLException {
		try (Connection connection = access.connect()) {
			return new ApplicationDatabase(access, ServerProfile.read(connection),
					new ProfileReader(connection).read());
		}
	}

}
