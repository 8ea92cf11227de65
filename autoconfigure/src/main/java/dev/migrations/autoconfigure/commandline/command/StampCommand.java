package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Sets the version table.
 */
@Command(name = "stamp", description = "Set the version table without running anything.", footer = { "%nExamples:",
		"  migrations stamp head", "  migrations stamp base", "  migrations stamp --purge heads" })
final class StampCommand extends EngineCommand {

	@Parameters(paramLabel = "REV", arity = "1..*", description = "Revision identifiers.")
	private List<String> revisions = new ArrayList<>();

	@Override
	public Answer run(CommandSession session) {
		return Moves.answer(session.engine().stamp(this.revisions.toArray(String[]::new)));
	}

}
