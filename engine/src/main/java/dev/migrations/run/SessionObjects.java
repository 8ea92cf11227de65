package dev.migrations.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.sql.OwnSql;
import dev.migrations.store.Batch;
import org.jspecify.annotations.Nullable;

/**
 * What a session holds besides its settings.
 *
 * @param temporary the catalog numbers of its temporary tables; null for none
 * @param others its cursors, prepared statements, channels and advisory locks, counted
 */
record SessionObjects(@Nullable String temporary, String others) {

	static final String COLUMNS = OwnSql.of("""
			(SELECT pg_catalog.string_agg(oid::pg_catalog.text, ' ' ORDER BY oid) FROM pg_catalog.pg_class
			    WHERE relnamespace = pg_catalog.pg_my_temp_schema()),
			(SELECT pg_catalog.count(*) FROM pg_catalog.pg_cursors WHERE is_holdable) || ' ' ||
			(SELECT pg_catalog.count(*) FROM pg_catalog.pg_prepared_statements WHERE from_sql) || ' ' ||
			(SELECT pg_catalog.count(*) FROM pg_catalog.pg_listening_channels()) || ' ' ||
			(SELECT pg_catalog.count(*) FROM pg_catalog.pg_locks
			    WHERE locktype = 'advisory' AND pid = pg_catalog.pg_backend_pid())""");

	static SessionObjects of(ResultSet result, int column) throws SQLException {
		return new SessionObjects(result.getString(column), result.getString(column + 1));
	}

	static SessionObjects of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SELECT " + COLUMNS)) {
			result.next();
			return of(result, 1);
		}
	}

	/**
	 * Remove what has come since.
	 * @param connection the session's connection, in autocommit mode
	 * @return false when it holds something that cannot be removed by itself
	 * @throws SQLException if the database fails
	 */
	boolean restore(Connection connection) throws SQLException {
		SessionObjects now = of(connection);
		if (now.temporary != null && this.temporary == null) {
			Batch.execute(connection, List.of("DISCARD TEMP"));
			return now.others.equals(this.others);
		}
		return now.equals(this);
	}

}
