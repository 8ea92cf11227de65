package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.HistoryRow;

/**
 * Brings one database schema from revision to revision. Thread-safe; the scripts are read
 * when they are first needed, and once.
 * <p>
 * Identifiers are those of the reference documentation: a full identifier, a unique
 * prefix, {@code head}, {@code heads}, {@code base}, a branch label, {@code label@head},
 * {@code +1} and so on.
 * <p>
 * Every method throws a {@link dev.migrations.MigrationException} when the scripts are
 * broken, the request is refused, or the database fails.
 */
public interface MigrationEngine {

	/**
	 * Begin to configure an engine.
	 * @param dataSource where connections come from; must lead to PostgreSQL
	 * @return a builder with the defaults of the reference documentation
	 */
	static MigrationEngineBuilder builder(DataSource dataSource) {
		return new MigrationEngineBuilder(dataSource);
	}

	/**
	 * Run what is pending for the configured target. A database that is already there
	 * costs one connection, one round trip and no lock. Applied revisions whose files
	 * have changed are logged, or refused as
	 * {@link MigrationEngineBuilder#onChecksumMismatch(Reaction)} says.
	 * @return what was run
	 */
	MigrationResult upgrade();

	/**
	 * Run what leads up to a target.
	 * @param target a revision identifier
	 * @return what was run
	 */
	MigrationResult upgrade(String target);

	/**
	 * Undo what lies above a target.
	 * @param target a revision identifier, {@code base} or a relative identifier
	 * @return what was undone
	 */
	MigrationResult downgrade(String target);

	/**
	 * Set the version table without running anything.
	 * @param targets revision identifiers
	 * @return what was set
	 */
	MigrationResult stamp(String... targets);

	/**
	 * Set the version table anew without running anything: all rows are forgotten first,
	 * also those that no script describes.
	 * @param targets revision identifiers
	 * @return what was set
	 */
	MigrationResult purge(String... targets);

	/**
	 * Create the engine's own tables and their schema where they are missing.
	 * @return whether something was missing
	 */
	boolean ensureTables();

	/**
	 * What the commands would run.
	 * @return the plans
	 */
	MigrationPlans plans();

	/**
	 * What the commands would run, as scripts for {@code psql}.
	 * @return the scripts
	 */
	OfflineScripts offline();

	/**
	 * Go on with the step that an earlier run left unfinished, behind the statements that
	 * are done. An upgrade or downgrade that begins with that step does so by itself, but
	 * stops when nothing tells whether a statement took effect; this runs it again.
	 * @return what was run; no step when none is unfinished
	 */
	MigrationResult resume();

	/**
	 * Go on with the step that an earlier run left unfinished, behind the statement at
	 * which it stopped, because a person has made sure of that one.
	 * @return what was run; no step when none is unfinished
	 */
	MigrationResult resumeBehind();

	/**
	 * Forget the step that an earlier run left unfinished, be it one that no script
	 * describes. What a broken statement left, such as an invalid index, is removed; what
	 * is done stays.
	 * @return no step, and the rows as they were
	 */
	MigrationResult forgetUnfinished();

	/**
	 * Record anew the checksums of applied revisions whose files have changed since.
	 * @return the revisions whose checksum was recorded
	 */
	MigrationResult acceptChecksums();

	/**
	 * The tables that the database lacks, of those that the files of revisions create and
	 * of all that these stand on. A later revision may have dropped or renamed one.
	 * @param revisions the revisions
	 * @return names as they are written in the files
	 */
	List<String> missingTables(Collection<String> revisions);

	/**
	 * The revisions that the database is at. Creates nothing.
	 * @return the rows of the version table
	 */
	Set<String> current();

	/**
	 * The heads of the scripts. Needs no database.
	 * @return their identifiers
	 */
	List<String> heads();

	/**
	 * What ran on this database, newest first. Creates nothing.
	 * @return the rows of the history table
	 */
	List<HistoryRow> history();

	/**
	 * What {@link #upgrade()} would run, in order. Changes nothing.
	 * @return the pending revisions
	 */
	List<RevisionStatus> pending();

	/**
	 * Everything that a status page shows, with one round trip to the database. Changes
	 * nothing.
	 * @param historyLimit the greatest number of rows of the history, at least 0
	 * @return the status
	 */
	MigrationStatus status(int historyLimit);

	/**
	 * The scripts and the graph that they make, read when first needed. Needs no
	 * database.
	 * @return the scripts
	 */
	ScriptDirectory scripts();

	/**
	 * The same engine on other scripts, such as those that were written since the last
	 * build.
	 * @param scripts the scripts
	 * @return another engine on the same database
	 */
	MigrationEngine with(ScriptDirectory scripts);

	/**
	 * The SQL of a revision as its script has it. Needs no database.
	 * @param revision a full revision identifier
	 * @return the SQL; a Java revision has none of its own and gives an empty text
	 */
	String sql(String revision);

}
