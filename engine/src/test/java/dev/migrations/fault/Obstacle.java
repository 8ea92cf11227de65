package dev.migrations.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.migrations.test.TestDatabase;

/**
 * Another session's transaction that makes a {@code CONCURRENTLY} wait in one of its
 * phases, so that a fault finds it half done.
 */
enum Obstacle {

	/**
	 * Nothing is in the way.
	 */
	NONE("SELECT 1"),

	/**
	 * A writer: a new index is not yet built.
	 */
	WRITER("LOCK TABLE %s IN ROW EXCLUSIVE MODE"),

	/**
	 * A snapshot: a new index is built and not yet valid.
	 */
	SNAPSHOT("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT 1"),

	/**
	 * A reader without a snapshot: an old index or partition is not yet gone.
	 */
	READER("LOCK TABLE %s IN ACCESS SHARE MODE");

	private static final String TABLES = """
			SELECT string_agg(c.oid::regclass::text, ', ' ORDER BY c.oid) FROM pg_class c
			WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname !~ '^migrations_'
				AND c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'""";

	private final String sql;

	Obstacle(String sql) {
		this.sql = sql;
	}

	/**
	 * The obstacles that make a difference to a request.
	 * @param moment when the fault happens
	 * @param request the request
	 * @return the obstacles
	 */
	static Set<Obstacle> of(Moment moment, Request request) {
		return (moment == Moment.DURING && request.isConcurrent()) ? EnumSet.allOf(Obstacle.class) : EnumSet.of(NONE);
	}

	/**
	 * Put it into the way.
	 * @param database the database
	 * @return the session; to be closed
	 * @throws SQLException if the database fails
	 */
	Connection open(TestDatabase database) throws SQLException {
		List<String> tables = database.query(TABLES);
		Connection connection = database.dataSource().getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute(this.sql.formatted(tables.get(0)));
		}
		return connection;
	}

}
