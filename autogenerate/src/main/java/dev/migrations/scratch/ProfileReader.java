package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.scratch.DatabaseProfile.Extension;
import dev.migrations.sql.OwnSql;
import dev.migrations.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what scratch databases take over from a database.
 */
final class ProfileReader {

	/*
	 * The columns of pg_database differ between versions; a row as JSON has those that
	 * there are.
	 */
	private static final String DATABASE = """
			SELECT pg_catalog.pg_encoding_to_char(d.encoding), d.datcollate, d.datctype,
				COALESCE(j.j ->> 'datlocprovider', 'c'), COALESCE(j.j ->> 'datlocale', j.j ->> 'daticulocale'),
				j.j ->> 'daticurules'
			FROM pg_catalog.pg_database d, LATERAL (SELECT pg_catalog.to_jsonb(d)) AS j (j)
			WHERE d.datname = pg_catalog.current_database()""";

	private static final String SESSION = """
			SELECT pg_catalog.current_setting('search_path'), pg_catalog.current_schema(), current_user""";

	private static final String EXTENSIONS = """
			SELECT e.extname, n.nspname FROM pg_catalog.pg_extension e
			JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql' ORDER BY e.oid""";

	private static final String ROLES = "SELECT rolname FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_'";

	private static final String USER = "\"$user\"";

	private final Connection connection;

	ProfileReader(Connection connection) {
		this.connection = connection;
	}

	DatabaseProfile read() throws SQLException {
		List<Extension> extensions = list(EXTENSIONS, (row) -> new Extension(row.getString(1), row.getString(2)));
		List<String> roles = list(ROLES, (row) -> row.getString(1));
		DatabaseLocale locale = list(DATABASE, ProfileReader::locale).get(0);
		return list(SESSION, (row) -> new DatabaseProfile(locale, searchPath(row.getString(1), row.getString(3)),
				schema(row.getString(2)), extensions, roles))
			.get(0);
	}

	private static DatabaseLocale locale(ResultSet row) throws SQLException {
		return new DatabaseLocale(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
				row.getString(5), row.getString(6));
	}

	/*
	 * In a scratch database, the session's user may be another one.
	 */
	private static String searchPath(String setting, String user) {
		return setting.replace(USER, SqlIdentifier.quote(user));
	}

	private static @Nullable String schema(@Nullable String schema) {
		return (schema != null && !schema.startsWith("pg_")) ? schema : null;
	}

	private <T> List<T> list(String sql, RowReader<T> reader) throws SQLException {
		List<T> rows = new ArrayList<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet result = statement.executeQuery(OwnSql.of(sql))) {
			while (result.next()) {
				rows.add(reader.read(result));
			}
		}
		return rows;
	}

	@FunctionalInterface
	private interface RowReader<T> {

		T read(ResultSet row) throws SQLException;

	}

}
