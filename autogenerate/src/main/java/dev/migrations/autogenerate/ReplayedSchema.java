package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrations.run.ReplayPolicy;
import dev.migrations.run.RevisionReplay;
import dev.migrations.scratch.ScratchDatabase;
import dev.migrations.scratch.ScratchServer;
import dev.migrations.script.ScriptDirectory;

/**
 * Makes the schema that the revisions lead to, by running them all.
 */
final class ReplayedSchema {

	private ReplayedSchema() {
	}

	static PresentSchema make(ScratchServer server, ScriptDirectory scripts, boolean replayJava) throws SQLException {
		ScratchDatabase database = server.create();
		try (Connection connection = database.connect()) {
			ReplayedOwnership ownership = new ReplayedOwnership(connection);
			new RevisionReplay(scripts, policy(server, replayJava)).run(connection,
					scripts.graph().upgrade(Set.of(), "heads"), ownership);
			return new PresentSchema(database, ownership.owned(), Set.of(), Set.of(), List.of());
		}
	}

	private static ReplayPolicy policy(ScratchServer server, boolean replayJava) {
		return switch (server.kind()) {
			case EMBEDDED -> ReplayPolicy.EVERYTHING;
			case CONFIGURED -> ReplayPolicy.WITHIN_DATABASE;
			case APPLICATION -> replayJava ? ReplayPolicy.WITHIN_DATABASE : ReplayPolicy.FILES_WITHIN_DATABASE;
		};
	}

}
