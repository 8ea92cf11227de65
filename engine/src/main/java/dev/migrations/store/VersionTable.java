package dev.migrations.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.revision.HeadChange;

/**
 * The version table and the history in a step's transaction:
 * <ol>
 * <li>{@link #fence} locks the version table against every other writer and makes sure
 * that it holds the rows that the step was planned from. A migrator that lost its lock
 * without knowing it stops here.</li>
 * <li>The step's own statements run.</li>
 * <li>{@link #advance} changes the rows and adds to the history, in one statement.</li>
 * </ol>
 */
public final class VersionTable {

	private final MigrationTables tables;

	public VersionTable(MigrationTables tables) {
		this.tables = tables;
	}

	/**
	 * Begin a step's transaction.
	 * @param connection a connection in a transaction
	 * @param expected the rows that the step was planned from
	 * @return the time by the database's clock
	 * @throws StaleRowsException if the version table holds other rows
	 * @throws SQLException if the database fails
	 */
	public OffsetDateTime fence(Connection connection, Set<String> expected) throws SQLException {
		String sql = "LOCK TABLE %1$s IN SHARE ROW EXCLUSIVE MODE; SELECT pg_catalog.clock_timestamp(), ARRAY(SELECT version_num FROM %1$s)"
			.formatted(this.tables.version());
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
			statement.getMoreResults();
			try (ResultSet result = statement.getResultSet()) {
				result.next();
				Set<String> actual = new TreeSet<>(Arrays.asList((String[]) result.getArray(2).getArray()));
				if (!actual.equals(new TreeSet<>(expected))) {
					throw new StaleRowsException(expected, actual);
				}
				return result.getObject(1, OffsetDateTime.class);
			}
		}
	}

	/**
	 * End a step: change the rows and write the history.
	 * @param connection the connection of the step's transaction
	 * @param change what changes in the version table
	 * @param record what the history keeps
	 * @param startedAt when the step began, by the database's clock
	 * @throws SQLException if the database fails
	 */
	public void advance(Connection connection, HeadChange change, StepRecord record, OffsetDateTime startedAt)
			throws SQLException {
		String sql = AdvanceStatement.PREPARED.sql(this.tables.references());
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setArray(1, array(connection, change.deleted()));
			statement.setArray(2, array(connection, change.inserted()));
			statement.setString(3, record.revision());
			statement.setString(4, record.direction().word());
			statement.setArray(5, array(connection, record.downRevisions()));
			statement.setArray(6, array(connection, record.dependsOn()));
			statement.setArray(7, array(connection, record.branchLabels()));
			statement.setString(8, record.message());
			statement.setString(9, record.checksum());
			statement.setObject(10, startedAt);
			statement.setObject(11, startedAt);
			statement.executeUpdate();
		}
	}

	private static Array array(Connection connection, Collection<String> values) throws SQLException {
		return connection.createArrayOf("text", values.toArray());
	}

}
