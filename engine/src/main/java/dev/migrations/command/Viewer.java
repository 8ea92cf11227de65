package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.migrations.lock.LockHolder;
import dev.migrations.lock.MigrationLock;
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

	Viewer(Database database, EngineSettings settings, AtomicBoolean warned) {
		this.database = database;
		this.settings = settings;
		this.reader = settings.newReader();
		this.recorded = RecordedState.of(this.reader, settings, warned);
	}

	DatabaseState state(int historyLimit) {
		return this.database.look((connection) -> this.reader.read(connection, historyLimit));
	}

	DatabaseState everything() {
		return this.database.look((connection) -> this.reader.readWithChecksums(connection, Integer.MAX_VALUE));
	}

	Optional<JournalEntry> unfinished() {
		return this.database.look((connection) -> {
			String schema = this.reader.read(connection, 0).schema();
			return (schema != null) ? unfinished(connection, tables(schema)) : Optional.empty();
		});
	}

	private Optional<UnfinishedStatus> unfinished(ScriptDirectory scripts, DatabaseState state) {
		String schema = state.schema();
		if (!state.unfinished() || schema == null) {
			return Optional.empty();
		}
		return this.database.look((connection) -> {
			Optional<LockHolder> migrator = MigrationLock.holder(tables(schema), connection);
			return unfinished(connection, tables(schema))
				.map((entry) -> UnfinishedStatus.of(entry, scripts.find(entry.revision()).isPresent(), migrator));
		});
	}

	private Optional<JournalEntry> unfinished(Connection connection, MigrationTables tables) throws SQLException {
		return this.settings.role().call(connection, new Journal(tables)::findIfExists);
	}

	private MigrationTables tables(String schema) {
		return new MigrationTables(schema, this.settings.names());
	}

	MigrationStatus status(int historyLimit) {
		ScriptDirectory scripts = this.settings.scripts().get();
		DatabaseState state = this.database.look((connection) -> this.recorded.read(connection, historyLimit));
		UnknownRevisions unknown = UnknownRevisions.of(scripts, state);
		if (unknown.isIncomplete() && state.history().size() == historyLimit) {
			unknown = UnknownRevisions.of(scripts.graph(), state.rows(), this.database.look(this.recorded::history));
		}
		String foreign = new OwnRows(this.database, this.settings).table(state);
		return new StatusView(scripts, state, unknown, this.settings.target(), foreign,
				unfinished(scripts, state).orElse(null))
			.status();
	}

}
