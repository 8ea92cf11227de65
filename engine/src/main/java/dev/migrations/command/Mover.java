package dev.migrations.command;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.run.MigrationRun;
import dev.migrations.run.RunRequest;
import dev.migrations.run.StateSource;
import dev.migrations.run.UnfinishedPolicy;
import dev.migrations.store.StateReader;

/**
 * Carries out a command that moves: plans from the version table, runs, reports.
 */
final class Mover {

	private final Database database;

	private final EngineSettings settings;

	private final StateReader reader;

	private final RecordedState recorded;

	Mover(Database database, EngineSettings settings, AtomicBoolean warned) {
		this.database = database;
		this.settings = settings;
		this.reader = settings.newMovingReader();
		this.recorded = RecordedState.of(this.reader, settings, warned);
	}

	/**
	 * Move after a look at the files of what is applied.
	 * @param move what to do
	 * @return what was done
	 * @throws ChecksumMismatchException if one has changed and that is not tolerated
	 */
	MigrationResult moveVerified(Move move) {
		return move(move, UnfinishedPolicy.STOP, new ChecksumVerification(this.settings.scripts().get(), this.recorded,
				this.settings.onChecksumMismatch()));
	}

	MigrationResult move(Move move) {
		return move(move, UnfinishedPolicy.STOP);
	}

	MigrationResult move(Move move, UnfinishedPolicy unfinishedPolicy) {
		return move(move, unfinishedPolicy, (connection) -> this.reader.read(connection, 0));
	}

	private MigrationResult move(Move move, UnfinishedPolicy unfinishedPolicy, StateSource source) {
		RevisionGraph graph = this.settings.graph();
		MigrationRun run = this.settings.newRun();
		RunRequest request = new RunRequest(source, (rows) -> move.plan(graph, rows), move.isRelative(graph),
				unfinishedPolicy);
		return result(new OwnRows(this.database, this.settings).require(() -> this.database
			.change((connection) -> run.execute(connection, this.database.unpooled(connection), request))));
	}

	private static MigrationResult result(Plan plan) {
		Stream<RevisionNode> revisions = plan.steps().stream().map(Step::revision).filter(Objects::nonNull);
		return new MigrationResult(revisions.map(RevisionNode::id).toList(), plan.rowsAfter());
	}

}
