package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.autoconfigure.MigrationsProperties.Reaction;
import dev.migrations.autoconfigure.MigrationsProperties.WhenBehind;
import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationStatus;
import dev.migrations.command.RevisionState;
import dev.migrations.command.RevisionStatus;
import dev.migrations.command.UnknownAppliedRevisionException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What a start that does not upgrade looks at: whether the database is where the scripts
 * say that it should be.
 */
final class StartVerification {

	private static final Log logger = LogFactory.getLog(StartVerification.class);

	private final MigrationsProperties properties;

	StartVerification(MigrationsProperties properties) {
		this.properties = properties;
	}

	void verify(MigrationEngine engine) {
		MigrationStatus status = engine.status(0);
		List<String> unknown = unknown(status);
		if (!unknown.isEmpty()) {
			react(new UnknownAppliedRevisionException(unknown), this.properties.unknownRevision() == Reaction.FAIL);
		}
		if (!status.pending().isEmpty()) {
			react(new PendingRevisionsException(status.pending()), this.properties.whenBehind() == WhenBehind.FAIL);
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

	private static void react(MigrationException problem, boolean fail) {
		if (fail) {
			throw problem;
		}
		logger.warn(problem.getFact());
	}

}
