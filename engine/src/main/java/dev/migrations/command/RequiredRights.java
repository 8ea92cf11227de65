package dev.migrations.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.OwnSql;
import dev.migrations.store.TableNames;
import org.jspecify.annotations.Nullable;

/**
 * The rights that the engine needs on its own tables. The server only says which object
 * it denied, not which right; what is missing is asked afterwards.
 *
 * @param names the engine's own tables
 * @param role the role with whose rights the engine works; null for the user who connects
 */
record RequiredRights(TableNames names, @Nullable String role) {

	/*
	 * An object that the role cannot see has no regclass for it, but a row in the
	 * catalogs.
	 */
	private static final String MISSING = OwnSql.of("""
			WITH wanted AS (SELECT ?::pg_catalog.text AS role, ?::pg_catalog.text AS schema, ?::boolean AS changes),
			actor AS (SELECT COALESCE(role, current_user)::pg_catalog.name AS role FROM wanted),
			place AS (SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n, wanted
			    WHERE n.nspname = COALESCE(wanted.schema, pg_catalog.current_schema())),
			needed AS (SELECT * FROM (VALUES (?, '{SELECT,INSERT,DELETE}'::pg_catalog.text[]), (?, '{SELECT,INSERT}'),
			    (?, '{SELECT,INSERT,UPDATE,DELETE}')) AS needed (name, rights)),
			present AS (SELECT c.oid, place.nspname, needed.* FROM needed
			    JOIN pg_catalog.pg_class c ON c.relname = needed.name JOIN place ON c.relnamespace = place.oid),
			missing (rank, privilege, object) AS (
			    SELECT 1, 'CREATE', 'DATABASE ' || pg_catalog.quote_ident(pg_catalog.current_database())
			    FROM wanted, actor WHERE changes AND schema IS NOT NULL AND NOT EXISTS (SELECT FROM place)
			        AND NOT pg_catalog.has_database_privilege(actor.role, pg_catalog.current_database(), 'CREATE')
			    UNION ALL
			    SELECT 2, privilege, 'SCHEMA ' || pg_catalog.quote_ident(nspname)
			    FROM place, actor, wanted, (VALUES ('USAGE', true), ('CREATE', false)) AS r (privilege, always)
			    WHERE NOT pg_catalog.has_schema_privilege(actor.role, place.oid, privilege)
			        AND (always OR (changes AND (SELECT pg_catalog.count(*) FROM present) < 3))
			    UNION ALL
			    SELECT 3, privilege, pg_catalog.format('TABLE %I.%I', nspname, name)
			    FROM present, actor, wanted, pg_catalog.unnest(rights) AS privilege
			    WHERE (changes OR privilege = 'SELECT')
			        AND NOT pg_catalog.has_table_privilege(actor.role, present.oid, privilege))
			SELECT pg_catalog.format('GRANT %s ON %s TO %I',
			    pg_catalog.string_agg(privilege, ', ' ORDER BY privilege DESC), object, role)
			FROM missing, actor GROUP BY rank, object, role ORDER BY rank, object""");

	private static final String MEMBERSHIP = OwnSql.of("""
			SELECT pg_catalog.format('GRANT %I TO %I', r.rolname, session_user) FROM pg_catalog.pg_roles r
			WHERE r.rolname = ? AND NOT CASE WHEN pg_catalog.current_setting('server_version_num')::integer >= 160000
			    THEN pg_catalog.pg_has_role(session_user, r.oid, 'SET')
			    ELSE pg_catalog.pg_has_role(session_user, r.oid, 'MEMBER') END""");

	/**
	 * Find what is missing.
	 * @param connection a connection on which nothing has failed
	 * @param changes whether the engine is to change something, and not only to look
	 * @return the statements that give the rights
	 * @throws SQLException if the database fails
	 */
	List<String> missing(Connection connection, boolean changes) throws SQLException {
		if (this.role == null) {
			return missing(connection, null, changes);
		}
		List<String> grants = new ArrayList<>(missingMembership(connection, this.role));
		if (grants.isEmpty()) {
			grants.addAll(missing(connection, null, false));
		}
		grants.addAll(missing(connection, this.role, changes));
		return grants;
	}

	private static List<String> missingMembership(Connection connection, String role) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(MEMBERSHIP)) {
			statement.setString(1, role);
			return read(statement);
		}
	}

	private List<String> missing(Connection connection, @Nullable String actor, boolean changes) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(MISSING)) {
			statement.setString(1, actor);
			statement.setString(2, this.names.schema());
			statement.setBoolean(3, changes);
			List<String> tables = this.names.all();
			for (int i = 0; i < tables.size(); i++) {
				statement.setString(4 + i, tables.get(i));
			}
			return read(statement);
		}
	}

	private static List<String> read(PreparedStatement statement) throws SQLException {
		List<String> grants = new ArrayList<>();
		try (ResultSet result = statement.executeQuery()) {
			while (result.next()) {
				grants.add(result.getString(1));
			}
		}
		return grants;
	}

}
