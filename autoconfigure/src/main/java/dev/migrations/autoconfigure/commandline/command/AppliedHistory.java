package dev.migrations.autoconfigure.commandline.command;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.autoconfigure.commandline.text.HistoryText;
import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.store.HistoryRow;

/**
 * Lists what ran on the database.
 *
 * @param verbose whether to tell everything
 */
record AppliedHistory(boolean verbose) {

	Answer answer(CommandSession session) {
		List<HistoryRow> rows = session.engine().history();
		HistoryText text = session.historyText();
		List<String> lines = rows.stream()
			.flatMap((row) -> this.verbose ? text.block(row).stream() : Stream.of(text.line(row)))
			.toList();
		return Answer.of(lines, Json.object("applied", rows.stream().map(Json::history).toList()));
	}

}
