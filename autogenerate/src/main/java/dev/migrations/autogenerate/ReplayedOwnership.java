package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.catalog.ObjectToken;
import dev.migrations.run.ReplayObserver;
import dev.migrations.script.Checksum;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;

/**
 * Finds out during a replay what the statements of the generator make, as the headers
 * tell them.
 */
final class ReplayedOwnership implements ReplayObserver {

	private final Ownership ownership;

	ReplayedOwnership(Connection connection) {
		this.ownership = new Ownership(connection, Set.of());
	}

	@Override
	public void revisionStarted(RevisionSource revision) throws SQLException {
		if (!(revision instanceof SqlRevision)) {
			this.ownership.end();
		}
	}

	@Override
	public void statementStarted(SqlRevision revision, ScriptStatement statement) throws SQLException {
		this.ownership.statementStarts(statement.text(),
				revision.header().generated().contains(Checksum.ofGenerated(statement.sql())));
	}

	Set<ObjectToken> owned() throws SQLException {
		return this.ownership.owned();
	}

}
