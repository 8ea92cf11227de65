package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.migrations.PlainLog;
import dev.migrations.scratch.DatabaseProfile.Extension;
import dev.migrations.sql.OwnSql;
import dev.migrations.sql.SqlIdentifier;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Gives a new scratch database what it takes over from the application's database.
 */
final class DatabaseSetup {

	private static final Log logger = PlainLog.of(DatabaseSetup.class);

	private static final String SETTINGS = OwnSql.of("""
			SELECT pg_catalog.split_part(s, '=', 1), pg_catalog.substr(s, pg_catalog.strpos(s, '=') + 1)
			FROM pg_catalog.pg_db_role_setting r JOIN pg_catalog.pg_database d ON d.oid = r.setdatabase,
				pg_catalog.unnest(r.setconfig) s
			WHERE r.setrole = 0 AND d.datname = ?""");

	private final Connection connection;

	private final String database;

	DatabaseSetup(Connection connection, String database) {
		this.connection = connection;
		this.database = database;
	}

	/**
	 * Set the search path, and create schema and extensions.
	 * @param profile what to take over
	 * @throws SQLException if the server refuses; extensions it may refuse
	 */
	void apply(DatabaseProfile profile) throws SQLException {
		if (profile.searchPath() != null) {
			set("search_path", profile.searchPath());
		}
		if (profile.schema() != null) {
			execute("CREATE SCHEMA IF NOT EXISTS " + SqlIdentifier.quote(profile.schema()));
		}
		for (Extension extension : profile.extensions()) {
			create(extension);
		}
	}

	private void create(Extension extension) {
		String schema = SqlIdentifier.quote(extension.schema());
		String create = "CREATE EXTENSION IF NOT EXISTS %s%%s CASCADE".formatted(SqlIdentifier.quote(extension.name()));
		if (!attempt("CREATE SCHEMA IF NOT EXISTS " + schema, extension)
				|| !attempt(create.formatted(" SCHEMA " + schema), extension)) {
			attempt(create.formatted(""), extension);
		}
	}

	private boolean attempt(String sql, Extension extension) {
		try {
			execute(sql);
			return true;
		}
		catch (SQLException ex) {
			logger.debug(
					"The scratch database lacks the extension '%s': %s".formatted(extension.name(), ex.getMessage()));
			return false;
		}
	}

	/**
	 * Take over the settings of another database.
	 * @param other the other database
	 * @throws SQLException if the server refuses
	 */
	void copySettings(String other) throws SQLException {
		for (Map.Entry<String, @Nullable String> setting : settings(other).entrySet()) {
			set(setting.getKey(), String.valueOf(setting.getValue()));
		}
	}

	private Map<String, @Nullable String> settings(String other) throws SQLException {
		Map<String, @Nullable String> settings = new LinkedHashMap<>();
		try (PreparedStatement statement = this.connection.prepareStatement(SETTINGS)) {
			statement.setString(1, other);
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					settings.put(result.getString(1), result.getString(2));
				}
			}
		}
		return settings;
	}

	/*
	 * From the session to the database, so that the server itself knows how to write the
	 * value: a list of quoted names, for one, is no literal.
	 */
	private void set(String name, String value) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("SELECT pg_catalog.set_config(?, ?, false)")) {
			statement.setString(1, name);
			statement.setString(2, value);
			statement.execute();
		}
		execute("ALTER DATABASE %s SET %s FROM CURRENT".formatted(SqlIdentifier.quote(this.database),
				SqlIdentifier.quote(name)));
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
