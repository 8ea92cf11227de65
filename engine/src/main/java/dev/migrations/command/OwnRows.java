package dev.migrations.command;

import java.util.function.Supplier;

import dev.migrations.MigrationRefusedException;
import dev.migrations.store.DatabaseState;
import org.jspecify.annotations.Nullable;

/**
 * Tells another application's rows from those of another version of this one.
 *
 * @param database the database
 * @param settings the engine
 */
record OwnRows(Database database, EngineSettings settings) {

	/**
	 * Do something that is refused when the version table holds revisions that no script
	 * describes.
	 * @param <T> the type of the answer
	 * @param work what to do
	 * @return its answer
	 * @throws MigrationRefusedException if the rows are another application's
	 */
	<T> T require(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (UnknownAppliedRevisionException ex) {
			DatabaseState state = this.database.look((connection) -> this.settings.newReader().read(connection, 0));
			String table = table(state);
			if (table == null) {
				throw ex;
			}
			throw new EngineProblem.ForeignHistory(table, state.rows()).refusal();
		}
	}

	/**
	 * The version table of another application.
	 * @param state what was read
	 * @return schema and name, or null when the rows are this application's
	 */
	@Nullable String table(DatabaseState state) {
		return state.foreign() ? state.schema() + "." + this.settings.names().version() : null;
	}

}
