package dev.migrations.autoconfigure.commandline.command;

import java.util.List;
import java.util.TreeSet;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.command.MigrationResult;

/**
 * Words what a command that moves has done.
 */
final class Moves {

	private Moves() {
	}

	static Answer answer(MigrationResult result) {
		List<String> current = List.copyOf(new TreeSet<>(result.current()));
		return Answer.of(List.of(), Json.object("steps", result.steps(), "current", current));
	}

}
