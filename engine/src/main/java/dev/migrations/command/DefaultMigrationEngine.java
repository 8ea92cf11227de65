package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.migrations.PlainLog;
import dev.migrations.revision.RevisionNode;
import dev.migrations.run.TableInstaller;
import dev.migrations.run.UnfinishedPolicy;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.SqlRevision;
import dev.migrations.store.HistoryRow;
import org.apache.commons.logging.Log;

/**
 * The engine: one collaborator for what moves, one for what looks.
 */
final class DefaultMigrationEngine implements MigrationEngine {

	private static final Log logger = PlainLog.of(MigrationEngine.class);

	private final Database database;

	private final EngineSettings settings;

	private final Mover mover;

	private final Viewer viewer;

	DefaultMigrationEngine(Database database, EngineSettings settings) {
		this.database = database;
		this.settings = settings;
		AtomicBoolean warned = new AtomicBoolean();
		this.mover = new Mover(database, settings, warned);
		this.viewer = new Viewer(database, settings, warned);
	}

	@Override
	public MigrationResult upgrade() {
		return upgrade(this.settings.target());
	}

	@Override
	public MigrationResult upgrade(String target) {
		return this.mover.moveVerified(Move.upgrade(target));
	}

	@Override
	public MigrationResult downgrade(String target) {
		return this.mover.moveVerified(Move.downgrade(target));
	}

	@Override
	public MigrationResult stamp(String... targets) {
		return warning(this.mover.move(Move.stamp(List.of(targets)), UnfinishedPolicy.FORGET));
	}

	@Override
	public MigrationResult purge(String... targets) {
		return warning(this.mover.move(Move.purge(List.of(targets)), UnfinishedPolicy.FORGET));
	}

	private MigrationResult warning(MigrationResult result) {
		MadeTables tables = tables(result.current());
		List<String> missing = result.steps().isEmpty() ? List.of() : this.database.look(tables::missing);
		if (!missing.isEmpty() && missing.size() == tables.names().size()) {
			logger.warn("The database is stamped with '" + String.join("', '", result.current())
					+ "', but has none of the tables that the revisions up to there create. If that was a mistake, type "
					+ "'stamp base' and 'upgrade'.");
		}
		return result;
	}

	@Override
	public List<String> missingTables(Collection<String> revisions) {
		return this.database.look(tables(revisions)::missing);
	}

	private MadeTables tables(Collection<String> revisions) {
		return MadeTables.of(scripts(), scripts().graph().applied(revisions));
	}

	@Override
	public MigrationResult resume() {
		return resume(UnfinishedPolicy.REPEAT);
	}

	@Override
	public MigrationResult resumeBehind() {
		return resume(UnfinishedPolicy.DONE);
	}

	@Override
	public MigrationResult forgetUnfinished() {
		return this.mover.move(Move.forgetUnfinished(), UnfinishedPolicy.FORGET);
	}

	private MigrationResult resume(UnfinishedPolicy unfinishedPolicy) {
		return this.viewer.unfinished()
			.map((entry) -> this.mover.move(Move.resume(entry), unfinishedPolicy))
			.orElseGet(() -> new MigrationResult(List.of(), current()));
	}

	@Override
	public MigrationResult acceptChecksums() {
		return this.mover.move(Move.acceptChecksums(scripts(), this.viewer.everything()));
	}

	@Override
	public boolean ensureTables() {
		TableInstaller installer = new TableInstaller(scripts(), this.settings.names(), this.settings.run());
		return this.database.change((connection) -> installer.install(connection, this.database.unpooled(connection)));
	}

	@Override
	public MigrationPlans plans() {
		return new DefaultMigrationPlans(this.database, this.settings);
	}

	@Override
	public OfflineScripts offline() {
		return new DefaultOfflineScripts(this.database, this.settings);
	}

	@Override
	public Set<String> current() {
		return this.viewer.state(0).rows();
	}

	@Override
	public List<String> heads() {
		return scripts().graph().heads().stream().map(RevisionNode::id).toList();
	}

	@Override
	public List<HistoryRow> history() {
		return this.viewer.state(Integer.MAX_VALUE).history();
	}

	@Override
	public List<RevisionStatus> pending() {
		return status(0).pending();
	}

	@Override
	public MigrationStatus status(int historyLimit) {
		return this.viewer.status(historyLimit);
	}

	@Override
	public ScriptDirectory scripts() {
		return this.settings.scripts().get();
	}

	@Override
	public MigrationEngine with(ScriptDirectory scripts) {
		return new DefaultMigrationEngine(this.database, this.settings.with(scripts));
	}

	@Override
	public String sql(String revision) {
		Optional<RevisionSource> source = scripts().find(revision);
		return source.map((each) -> (each instanceof SqlRevision file) ? file.text() : "").orElse("");
	}

}
