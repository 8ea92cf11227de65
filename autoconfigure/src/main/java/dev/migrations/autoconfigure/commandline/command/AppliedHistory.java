package dev.migrations.autoconfigure.commandline.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.autoconfigure.commandline.text.HistoryText;
import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.command.MigrationStatus;
import dev.migrations.command.RevisionStatus;
import dev.migrations.store.Direction;
import dev.migrations.store.HistoryRow;

/**
 * Lists what ran on the database.
 *
 * @param verbose whether to tell everything
 */
record AppliedHistory(boolean verbose) {

	Answer answer(CommandSession session) {
		MigrationStatus status = session.engine().status(Integer.MAX_VALUE);
		Set<HistoryRow> changed = changed(status);
		HistoryText text = session.historyText();
		List<String> lines = status.applied()
			.stream()
			.flatMap((row) -> lines(row, changed.contains(row), text))
			.toList();
		return Answer.of(lines, Json.object("applied",
				status.applied().stream().map((row) -> Json.history(row, changed.contains(row))).toList()));
	}

	private Stream<String> lines(HistoryRow row, boolean changed, HistoryText text) {
		return this.verbose ? text.block(row, changed).stream() : Stream.of(text.line(row, changed));
	}

	/*
	 * Of each revision whose file has changed, the row that holds the checksum of before.
	 */
	private static Set<HistoryRow> changed(MigrationStatus status) {
		Set<String> open = status.changed().stream().map(RevisionStatus::revision).collect(Collectors.toSet());
		Set<HistoryRow> changed = new HashSet<>();
		for (HistoryRow row : status.applied()) {
			if (row.checksum() != null && row.direction() != Direction.DOWNGRADE && open.remove(row.revision())) {
				changed.add(row);
			}
		}
		return changed;
	}

}
