package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Connections for the sample's own questions to the server.
 */
final class ServerConnections {

	static final String USERNAME = "postgres";

	private static final String TIMEOUT_SECONDS = "10";

	private ServerConnections() {
	}

	static String url(Postmaster postmaster, String database) {
		return "jdbc:postgresql://localhost:%s/%s".formatted(postmaster.port(), database);
	}

	/**
	 * Connect to the maintenance database.
	 * @param postmaster the server
	 * @param applicationName the name that other sessions see
	 * @return the connection
	 * @throws SQLException when the server does not answer
	 */
	static Connection open(Postmaster postmaster, String applicationName) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", USERNAME);
		properties.setProperty("ApplicationName", applicationName);
		// Whatever listens on a stale port need not speak the protocol
		properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
		properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
		return DriverManager.getConnection(url(postmaster, "postgres"), properties);
	}

	/**
	 * Whether the server that answers on the port is the one on these data.
	 * @param postmaster the server
	 * @param data the data directory
	 * @return whether it answers with that data directory
	 */
	static boolean answers(Postmaster postmaster, Path data) {
		try (Connection connection = open(postmaster, "sample-app probe");
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SHOW data_directory")) {
			return result.next() && Files.isSameFile(Path.of(result.getString(1)), data);
		}
		catch (SQLException | IOException ex) {
			return false;
		}
	}

	/**
	 * Create a database unless it exists.
	 * @param postmaster the server
	 * @param name the database
	 * @throws SQLException when the server refuses
	 */
	static void createDatabase(Postmaster postmaster, String name) throws SQLException {
		try (Connection connection = open(postmaster, "sample-app start");
				Statement statement = connection.createStatement()) {
			if (!hasDatabase(statement, name)) {
				statement.execute("CREATE DATABASE %s".formatted(name));
			}
		}
	}

	private static boolean hasDatabase(Statement statement, String name) throws SQLException {
		String sql = "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(name);
		try (ResultSet result = statement.executeQuery(sql)) {
			return result.next();
		}
	}

}
