package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.session.ServerAccess;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;

/**
 * An application's database for each test.
 */
abstract class AbstractScratchIntegrationTests {

	final TestDatabase database = PostgresServer.createDatabase();

	final TestDatabase postgres = new TestDatabase(this.database.port(), "postgres");

	ServerAccess access() {
		return ServerAccess.of(this.database.dataSource());
	}

	ServerAccess accessAs(String role) {
		return ServerAccess.of(this.database.url(), role, null);
	}

	String createRole(String suffix, String options) {
		String role = this.database.name() + suffix;
		this.database.execute("CREATE ROLE %s LOGIN %s".formatted(role, options));
		return role;
	}

	static ScratchServer openOnApplicationServer(ServerAccess access) {
		return ScratchServers.open(ScratchSettings.NONE, access, Optional::empty);
	}

	List<String> databases() {
		return this.postgres.query("SELECT datname FROM pg_database WHERE datname LIKE 'migrations_scratch_%'");
	}

	static void execute(ScratchDatabase database, String sql) throws SQLException {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	static List<String> query(ScratchDatabase database, String sql) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Connection connection = database.connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				rows.add(result.getString(1));
			}
		}
		return rows;
	}

}
