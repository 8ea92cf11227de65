package dev.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationPlans;
import dev.migrations.command.MigrationResult;
import dev.migrations.command.MigrationStatus;
import dev.migrations.command.OfflineScripts;
import dev.migrations.command.RevisionState;
import dev.migrations.command.RevisionStatus;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.HistoryRow;

/**
 * An engine without a database that keeps what it was asked for.
 */
public class TestMigrationEngine implements MigrationEngine {

	private final List<String> calls = new ArrayList<>();

	private MigrationStatus status = new MigrationStatus(List.of(), List.of(), true, List.of(), List.of(), List.of(),
			null, null);

	/**
	 * Create an engine that answers with a status.
	 * @param status the status
	 * @return the engine
	 */
	public static TestMigrationEngine withStatus(MigrationStatus status) {
		TestMigrationEngine engine = new TestMigrationEngine();
		engine.status = status;
		return engine;
	}

	/**
	 * Create an engine with a pending revision of each identifier.
	 * @param revisions the identifiers
	 * @return the engine
	 */
	public static TestMigrationEngine withPending(String... revisions) {
		List<RevisionStatus> pending = List.of(revisions).stream().map(TestMigrationEngine::pending).toList();
		return withStatus(new MigrationStatus(List.of(), List.of(), false, pending, List.of(), pending, null, null));
	}

	private static RevisionStatus pending(String revision) {
		return new RevisionStatus(revision, List.of(), List.of(), List.of(), null, null,
				"db/migrations/" + revision + ".sql", RevisionState.PENDING, false);
	}

	/**
	 * What was asked for.
	 * @return the names of the methods, in order
	 */
	public List<String> calls() {
		return this.calls;
	}

	@Override
	public MigrationResult upgrade() {
		this.calls.add("upgrade");
		return new MigrationResult(List.of(), Set.of());
	}

	@Override
	public MigrationResult upgrade(String target) {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationResult downgrade(String target) {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationResult stamp(String... targets) {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationResult purge(String... targets) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean ensureTables() {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationPlans plans() {
		throw new UnsupportedOperationException();
	}

	@Override
	public OfflineScripts offline() {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<String> missingTables(Collection<String> revisions) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Set<String> current() {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<String> heads() {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<HistoryRow> history() {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<RevisionStatus> pending() {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationStatus status(int historyLimit) {
		this.calls.add("status " + historyLimit);
		return this.status;
	}

	@Override
	public ScriptDirectory scripts() {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationResult resume() {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationResult forgetUnfinished() {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationResult resumeBehind() {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationResult acceptChecksums() {
		throw new UnsupportedOperationException();
	}

	@Override
	public MigrationEngine with(ScriptDirectory scripts) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String sql(String revision) {
		this.calls.add("sql " + revision);
		return "CREATE TABLE " + revision + "()";
	}

}
