package dev.migrations.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.MigrationRefusedException;
import dev.migrations.revision.HeadChange;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * The version table and the history in a step's transaction:
 * <ol>
 * <li>{@link #fence} locks the version table against every other writer and makes sure
 * that it holds the rows that the step was planned from, and that the journal says where
 * the step is. A migrator that lost its lock without knowing it stops here.</li>
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
	 * @param prelude statements to send along, before the lock
	 * @param expected the rows that the step was planned from
	 * @param unfinished where the step is expected to be in the journal; null when it has
	 * no entry
	 * @return the session that holds the lock now
	 * @throws MigrationRefusedException if the version table holds other rows, or the
	 * journal says something else
	 * @throws SQLException if the database fails
	 */
	public Fence fence(Connection connection, List<String> prelude, Set<String> expected,
			@Nullable JournalEntry unfinished) throws SQLException {
		TableReferences references = this.tables.references();
		List<String> statements = new ArrayList<>(List.of(Batch.READ_COMMITTED));
		statements.addAll(prelude);
		statements.add("LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE".formatted(references.version()));
		statements.add(
				"SELECT pg_catalog.clock_timestamp(), ARRAY(SELECT version_num FROM %s), pg_catalog.pg_backend_pid(), %s"
					.formatted(references.version(),
							JournalStatement.position(references, SqlLiteral.quote(this.tables.names().version()))));
		return Batch.execute(connection, statements, (result) -> {
			result.next();
			Set<String> actual = new TreeSet<>(Arrays.asList((String[]) result.getArray(2).getArray()));
			if (!actual.equals(new TreeSet<>(expected))) {
				throw new StaleProblem.StaleRows(expected, actual).refusal();
			}
			StaleProblem.StaleJournal.check(unfinished, result.getString(4));
			return new Fence(result.getObject(1, OffsetDateTime.class), result.getInt(3));
		});
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

	/**
	 * A transaction during which nobody else writes the version table.
	 *
	 * @param openedAt when it began, by the database's clock
	 * @param pid the process of its session on the server
	 */
	public record Fence(OffsetDateTime openedAt, int pid) {

	}

}
