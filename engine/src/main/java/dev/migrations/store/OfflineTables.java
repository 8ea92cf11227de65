package dev.migrations.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.revision.HeadChange;
import dev.migrations.sql.OwnSql;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * What a script for {@code psql} does with the engine's own tables. They are qualified
 * with a schema that the script keeps in a variable of psql, where no setting that a
 * revision changes can reach it.
 */
public final class OfflineTables {

	private static final String SCHEMA = ":'migrations_schema'";

	private static final String STARTED_AT = ":'migrations_started_at'";

	private final TableNames names;

	private final TableReferences tables;

	public OfflineTables(TableNames names) {
		this.names = names;
		this.tables = TableReferences.of(":\"migrations_schema\"", SCHEMA, names);
	}

	/**
	 * Create what is missing.
	 * @param schema whether the schema may be missing
	 * @param versionTable whether the version table may be missing
	 * @return commands
	 */
	public List<String> createMissing(boolean schema, boolean versionTable) {
		List<String> commands = new ArrayList<>();
		if (schema) {
			commands.add("""
					SELECT pg_catalog.format('CREATE SCHEMA %%I', %1$s)
					WHERE pg_catalog.to_regnamespace(pg_catalog.quote_ident(%1$s)) IS NULL \\gexec"""
				.formatted(SCHEMA));
		}
		if (versionTable) {
			commands.add(TableDefinitions.version(this.tables) + ";");
		}
		commands.add(TableDefinitions.history(this.tables) + ";");
		commands.add(TableDefinitions.journal(this.tables) + ";");
		return commands;
	}

	/**
	 * Refuse to go on with a step that an earlier run has left unfinished.
	 * @return a command
	 */
	public String refuseUnfinished() {
		return OfflineRefusal.of(
				"pg_catalog.format('The %s of %L was begun at %s and not finished.', direction, revision, started_at)",
				"Finish it first with that command.",
				OwnSql.of("FROM %s WHERE version_table = %s".formatted(this.tables.journal(), versionTable())));
	}

	/**
	 * Lock the version table and make sure that it holds the expected rows.
	 * @param rows the rows
	 * @return commands
	 */
	public List<String> fence(Set<String> rows) {
		Set<String> sorted = new TreeSet<>(rows);
		String expected = sorted.stream().collect(Collectors.joining(",", "{", "}"));
		String message = "pg_catalog.concat('The version table holds ', held.rows, "
				+ SqlLiteral.quote(", but this script goes on from %s.".formatted(expected)) + ")";
		String condition = OwnSql.of("""
				FROM (SELECT ARRAY(SELECT version_num::pg_catalog.text FROM %s
				    ORDER BY version_num COLLATE pg_catalog."C")) AS held (rows)
				WHERE held.rows <> %s""".formatted(this.tables.version(), SqlArray.of(sorted)));
		return List.of("LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE;".formatted(this.tables.version()),
				OfflineRefusal.of(message, "Nothing of the step was kept; write the script again.", condition));
	}

	/**
	 * Keep the time.
	 * @return a command
	 */
	public String startClock() {
		return "SELECT pg_catalog.clock_timestamp() AS migrations_started_at \\gset";
	}

	/**
	 * Change the rows and write the history.
	 * @param change what changes in the version table
	 * @param record what the history keeps
	 * @return a command
	 */
	public String advance(HeadChange change, StepRecord record) {
		String values = Stream
			.of(literal(record.revision()), literal(record.direction().word()), SqlArray.of(record.downRevisions()),
					SqlArray.of(record.dependsOn()), SqlArray.of(record.branchLabels()), literal(record.message()),
					literal(record.checksum()))
			.collect(Collectors.joining(", "));
		return new AdvanceStatement(SqlArray.of(change.deleted()), SqlArray.of(change.inserted()), values, STARTED_AT)
			.sql(this.tables) + ";";
	}

	/**
	 * Write how far a step has come.
	 * @param record the step
	 * @param checksums the checksums of the statements that are done, and of the one that
	 * is begun
	 * @param statement the statement that is begun, or null
	 * @param evidence an SQL expression for what the catalogs say before it, or null
	 * @return a command
	 */
	public String putJournal(StepRecord record, List<String> checksums, @Nullable String statement,
			@Nullable String evidence) {
		boolean begun = statement != null;
		String values = Stream
			.of(versionTable(), literal(record.revision()), literal(record.direction().word()),
					String.valueOf(checksums.size() - (begun ? 1 : 0)), SqlArray.of(checksums),
					begun ? "'psql'" : "NULL", literal(statement), (evidence != null) ? evidence : "NULL",
					begun ? "pg_catalog.current_setting('search_path')" : "NULL", "NULL", STARTED_AT)
			.collect(Collectors.joining(", "));
		return JournalStatement.put(this.tables, values) + ";";
	}

	/**
	 * Forget the unfinished step.
	 * @return a command
	 */
	public String clearJournal() {
		return JournalStatement.clear(this.tables, versionTable()) + ";";
	}

	private String versionTable() {
		return SqlLiteral.quote(this.names.version());
	}

	private static String literal(@Nullable String text) {
		return (text != null) ? SqlLiteral.quote(text) : "NULL";
	}

}
