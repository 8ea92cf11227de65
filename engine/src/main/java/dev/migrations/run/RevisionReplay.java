package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import dev.migrations.revision.Plan;
import dev.migrations.revision.Step;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;

/**
 * Replays upgrades on a scratch database: the revisions run as they would on any other,
 * but without version table and history.
 * <ol>
 * <li>Each revision is one transaction, apart from its statements that cannot be in
 * one.</li>
 * <li>Settings that it changes end with it.</li>
 * <li>Statements that reach beyond the database, and Java revisions, run as the policy
 * says. The session's role is never changed.</li>
 * <li>What fails because of a role, or because the scratch database has the extension or
 * schema from the beginning, is skipped.</li>
 * </ol>
 */
public final class RevisionReplay {

	private final ScriptDirectory scripts;

	private final ReplayPolicy policy;

	/**
	 * Prepare a replay.
	 * @param scripts the revisions
	 * @param policy what of them is replayed
	 */
	public RevisionReplay(ScriptDirectory scripts, ReplayPolicy policy) {
		this.scripts = scripts;
		this.policy = policy;
	}

	/**
	 * Replay the upgrades of a plan.
	 * @param connection a connection to the scratch database, in autocommit mode
	 * @param plan the plan; only its upgrades count
	 * @param observer sees each statement
	 * @throws MissingHistoryException if the revisions do not make what they build on
	 * @throws StatementFailedException if a statement fails otherwise
	 * @throws SQLException if the database fails
	 */
	public void run(Connection connection, Plan plan, ReplayObserver observer) throws SQLException {
		run(connection,
				plan.steps()
					.stream()
					.filter(Step.Upgrade.class::isInstance)
					.map((step) -> Objects.requireNonNull(step.revision()).id())
					.toList(),
				observer);
	}

	/**
	 * Replay upgrades.
	 * @param connection a connection to the scratch database, in autocommit mode
	 * @param revisions the full identifiers of the revisions in the order in which they
	 * run
	 * @param observer sees each statement
	 * @throws MissingHistoryException if the revisions do not make what they build on
	 * @throws StatementFailedException if a statement fails otherwise
	 * @throws SQLException if the database fails
	 */
	public void run(Connection connection, List<String> revisions, ReplayObserver observer) throws SQLException {
		try (ServerMessages messages = ServerMessages.forgotten()) {
			ReplayRun run = new ReplayRun(connection, this.policy, observer, messages);
			for (String revision : revisions) {
				run.run(find(revision));
			}
		}
	}

	private RevisionSource find(String revision) {
		return this.scripts.find(revision)
			.orElseThrow(() -> new IllegalArgumentException("There is no revision '%s'".formatted(revision)));
	}

}
