package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.sql.OwnSql;

/**
 * What a session sees of its server and itself.
 *
 * @param version the major version
 * @param database the session's database
 * @param oid its oid
 * @param role the session's role
 * @param mayCreateDatabases whether the role may create databases there
 */
record ServerProfile(int version, String database, long oid, String role, boolean mayCreateDatabases) {

	private static final String QUERY = OwnSql
		.of("""
				SELECT pg_catalog.current_setting('server_version_num')::integer / 10000, d.datname, d.oid::bigint, r.rolname,
					(r.rolcreatedb OR r.rolsuper) AND NOT pg_catalog.pg_is_in_recovery()
				FROM pg_catalog.pg_database d, pg_catalog.pg_roles r
				WHERE d.datname = pg_catalog.current_database() AND r.rolname = current_user""");

	static ServerProfile read(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(QUERY)) {
			result.next();
			return new ServerProfile(result.getInt(1), result.getString(2), result.getLong(3), result.getString(4),
					result.getBoolean(5));
		}
	}

}
