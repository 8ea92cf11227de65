package dev.migrations.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.sql.OwnSql;
import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * One query for the rows of the version table and, when asked for, what the history says.
 *
 * @param sql the query
 * @param schema the schema of the tables, or null when the query names none
 * @param scope what it reads beside the rows
 */
record StateQuery(String sql, @Nullable String schema, StateScope scope) {

	private static final String HISTORY_COLUMNS = "h.id, h.revision, h.direction, h.down_revisions, h.depends_on, "
			+ "h.branch_labels, h.message, h.checksum, h.started_at, h.finished_at, h.duration_ms, h.database_user, "
			+ "h.application_name";

	static StateQuery of(TableNames names, @Nullable String schema, StateScope scope) {
		String version = name(schema, names.version());
		String history = name(schema, names.history());
		String journal = name(schema, TableNames.JOURNAL);
		StringBuilder sql = new StringBuilder("SELECT pg_catalog.current_schema()");
		sql.append(", ARRAY(SELECT version_num FROM ").append(version).append("), ");
		sql.append(ChecksumColumn.sql(history, scope)).append(", ");
		sql.append(scope.journal() ? unfinished(journal, names.version()) : "false");
		if (scope.rows()) {
			sql.append(", ").append(HISTORY_COLUMNS).append(" FROM (SELECT) one LEFT JOIN (SELECT * FROM ");
			sql.append(history)
				.append(" ORDER BY id DESC LIMIT ")
				.append(scope.historyLimit())
				.append(") h ON true ORDER BY h.id DESC");
		}
		return new StateQuery(OwnSql.of(sql.toString()), schema, scope);
	}

	private static String name(@Nullable String schema, String table) {
		return (schema != null) ? SqlIdentifier.qualify(schema, table) : SqlIdentifier.quote(table);
	}

	private static String unfinished(String journal, String versionTable) {
		return "EXISTS (SELECT FROM %s WHERE version_table = %s)".formatted(journal, SqlLiteral.quote(versionTable));
	}

	/**
	 * Ask.
	 * @param connection a connection
	 * @return the answer
	 * @throws SQLException if the database fails
	 */
	DatabaseState ask(Connection connection) throws SQLException {
		return Batch.execute(connection, List.of(this.sql), this::state);
	}

	/**
	 * Ask after another query that fails if this one must not be asked, with the same
	 * round trip.
	 * @param connection a connection
	 * @param guard the other query
	 * @return the answer
	 * @throws SQLException if the database fails
	 */
	DatabaseState ask(Connection connection, String guard) throws SQLException {
		return Batch.execute(connection, List.of(guard, this.sql), this::state);
	}

	private DatabaseState state(ResultSet result) throws SQLException {
		result.next();
		String place = (this.schema != null) ? this.schema : result.getString(1);
		Set<String> rows = new TreeSet<>(list(result.getArray(2)));
		Map<String, String> checksums = ChecksumColumn.read(result.getArray(3));
		boolean unfinished = result.getBoolean(4);
		List<HistoryRow> history = this.scope.rows() ? history(result) : List.of();
		return new DatabaseState(place, rows, history, checksums, unfinished, false);
	}

	private static List<HistoryRow> history(ResultSet result) throws SQLException {
		List<HistoryRow> history = new ArrayList<>();
		do {
			if (result.getObject("id") != null) {
				history.add(historyRow(result));
			}
		}
		while (result.next());
		return history;
	}

	private static HistoryRow historyRow(ResultSet result) throws SQLException {
		return new HistoryRow(result.getLong("id"), result.getString("revision"),
				Direction.ofWord(result.getString("direction")), list(result.getArray("down_revisions")),
				list(result.getArray("depends_on")), list(result.getArray("branch_labels")),
				result.getString("message"), result.getString("checksum"), instant(result, "started_at"),
				instant(result, "finished_at"), result.getLong("duration_ms"), result.getString("database_user"),
				result.getString("application_name"));
	}

	private static Instant instant(ResultSet result, String column) throws SQLException {
		return result.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static List<String> list(@Nullable Array array) throws SQLException {
		return (array != null) ? Arrays.asList((String[]) array.getArray()) : List.of();
	}

}
