package dev.migrations.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What a database says about itself.
 *
 * @param schema the schema of the engine's own tables; null when none is configured and
 * the search path has none that exists
 * @param rows the rows of the version table, sorted; none when there is no such table
 * @param history the newest rows of the history, newest first
 * @param checksums the checksum of each revision as it was last applied or stamped; none
 * when they were not asked for
 * @param unfinished whether a step was begun and not finished; false when that was not
 * asked for
 * @param foreign whether rows and history have nothing in common with the scripts
 */
public record DatabaseState(@Nullable String schema, Set<String> rows, List<HistoryRow> history,
		Map<String, String> checksums, boolean unfinished, boolean foreign) {

	public DatabaseState {
		rows = Collections.unmodifiableSet(new TreeSet<>(rows));
		history = List.copyOf(history);
		checksums = Map.copyOf(checksums);
	}

	static DatabaseState empty(@Nullable String schema) {
		return new DatabaseState(schema, Set.of(), List.of(), Map.of(), false, false);
	}

	DatabaseState asForeign() {
		return new DatabaseState(this.schema, this.rows, this.history, this.checksums, this.unfinished, true);
	}

}
