package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.PlainLog;
import dev.migrations.autoconfigure.MigrationsProperties.WhenBehind;
import dev.migrations.command.ChecksumMismatchException;
import dev.migrations.command.EngineProblem;
import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationStatus;
import dev.migrations.command.Reaction;
import dev.migrations.command.RevisionState;
import dev.migrations.command.RevisionStatus;
import dev.migrations.command.UnknownAppliedRevisionException;
import org.apache.commons.logging.Log;

/**
 * What a start that does not upgrade looks at: whether the database is where the scripts
 * say that it should be, and the scripts are what the database ran. Who ignores what is
 * pending and lets nothing else stop a start needs no database for it.
 */
final class StartVerification {

	private static final Log logger = PlainLog.of(StartVerification.class);

	private final MigrationsProperties properties;

	StartVerification(MigrationsProperties properties) {
		this.properties = properties;
	}

	void verify(MigrationEngine engine) {
		if (looks()) {
			verify(engine.status(0));
		}
	}

	private boolean looks() {
		return this.properties.whenBehind() != WhenBehind.IGNORE || this.properties.unknownRevision() == Reaction.FAIL
				|| this.properties.onChecksumMismatch() == Reaction.FAIL;
	}

	private void verify(MigrationStatus status) {
		String foreign = status.foreignTable();
		if (foreign != null) {
			throw new EngineProblem.ForeignHistory(foreign, status.current()).refusal();
		}
		List<String> unknown = unknown(status);
		if (!unknown.isEmpty()) {
			UnknownAppliedRevisionException problem = new UnknownAppliedRevisionException(unknown);
			react(problem, problem.getFact(), this.properties.unknownRevision() == Reaction.FAIL);
		}
		if (!status.changed().isEmpty()) {
			ChecksumMismatchException problem = new ChecksumMismatchException(status.changed());
			react(problem, problem.getFact() + " " + problem.getRemedy(),
					this.properties.onChecksumMismatch() == Reaction.FAIL);
		}
		if (!status.pending().isEmpty() && this.properties.whenBehind() != WhenBehind.IGNORE) {
			PendingRevisionsException problem = new PendingRevisionsException(status.pending());
			react(problem, problem.getFact(), this.properties.whenBehind() == WhenBehind.FAIL);
		}
	}

	private static List<String> unknown(MigrationStatus status) {
		return status.revisions()
			.stream()
			.filter((candidate) -> candidate.state() == RevisionState.UNKNOWN)
			.map(RevisionStatus::revision)
			.filter(status.current()::contains)
			.toList();
	}

	private static void react(MigrationException problem, String warning, boolean fail) {
		if (fail) {
			throw problem;
		}
		logger.warn(warning);
	}

}
