package dev.migrations.autoconfigure.commandline.command;

import java.util.List;

import dev.migrations.autoconfigure.commandline.text.Json;
import picocli.CommandLine.Command;

/**
 * Creates the engine's own tables.
 */
@Command(name = "ensure-version", description = "Create the engine's own tables where they are missing.",
		footer = { "%nExamples:", "  migrations ensure-version" })
final class EnsureVersionCommand extends EngineCommand {

	@Override
	public Answer run(CommandSession session) {
		boolean created = session.changingEngine().ensureTables();
		String line = created ? "The tables were created." : "Nothing to do: the tables are there.";
		return Answer.of(List.of(line), Json.object("created", created));
	}

}
