package dev.migrations.command;

import java.util.Optional;

import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.Journal;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.StateReader;

/**
 * Looks at scripts and database, and changes nothing.
 */
final class Viewer {

	private final Database database;

	private final EngineSettings settings;

	private final StateReader reader;

	private final RecordedState recorded;

	Viewer(Database database, EngineSettings settings, RecordedState recorded) {
		this.database = database;
		this.settings = settings;
		this.reader = new StateReader(settings.names());
		this.recorded = recorded;
	}

	DatabaseState state(int historyLimit) {
		return this.database.connect((connection) -> this.reader.read(connection, historyLimit));
	}

	DatabaseState everything() {
		return this.database.connect((connection) -> this.reader.readWithChecksums(connection, Integer.MAX_VALUE));
	}

	Optional<JournalEntry> unfinished() {
		return this.database.connect((connection) -> {
			String schema = this.reader.read(connection, 0).schema();
			return (schema != null)
					? new Journal(new MigrationTables(schema, this.settings.names())).findIfExists(connection)
					: Optional.empty();
		});
	}

	MigrationStatus status(int historyLimit) {
		ScriptDirectory scripts = this.settings.scripts().get();
		DatabaseState state = this.database.connect((connection) -> this.recorded.read(connection, historyLimit));
		UnknownRevisions unknown = UnknownRevisions.of(scripts, state);
		if (unknown.isIncomplete() && state.history().size() == historyLimit) {
			unknown = UnknownRevisions.of(scripts.graph(), state.rows(), this.database.connect(this.recorded::history));
		}
		return new StatusView(scripts, state, unknown, this.settings.target()).status();
	}

}
