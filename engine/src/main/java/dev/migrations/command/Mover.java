package dev.migrations.command;

import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.run.MigrationRun;
import dev.migrations.run.RunRequest;
import dev.migrations.run.UnknownOutcome;

/**
 * Carries out a command that moves: plans from the version table, runs, reports.
 */
final class Mover {

	private final Database database;

	private final EngineSettings settings;

	Mover(Database database, EngineSettings settings) {
		this.database = database;
		this.settings = settings;
	}

	MigrationResult move(Move move) {
		return move(move, UnknownOutcome.STOP);
	}

	MigrationResult move(Move move, UnknownOutcome unknownOutcome) {
		RevisionGraph graph = this.settings.graph();
		MigrationRun run = this.settings.newRun();
		RunRequest request = new RunRequest((rows) -> move.plan(graph, rows), move.isRelative(graph), unknownOutcome);
		return result(this.database
			.connect((connection) -> run.execute(connection, this.database.unpooled(connection), request)));
	}

	private static MigrationResult result(Plan plan) {
		Stream<RevisionNode> revisions = plan.steps().stream().map(Step::revision).filter(Objects::nonNull);
		return new MigrationResult(revisions.map(RevisionNode::id).toList(), plan.rowsAfter());
	}

}
