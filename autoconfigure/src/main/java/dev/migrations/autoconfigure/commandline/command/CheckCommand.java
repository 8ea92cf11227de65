package dev.migrations.autoconfigure.commandline.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Compares the entities with the revisions.
 */
@Command(name = "check", description = "Say whether the entities need a new revision. Comes with a later version.",
		footer = { "%nExamples:", "  migrations check" })
final class CheckCommand extends EngineCommand {

	@Option(names = "--against", paramLabel = "revisions|database",
			description = "What the entities are compared with.")
	private @Nullable String against;

	@Override
	public Answer run(CommandSession session) {
		throw new NotAvailableException("check", "autogenerate",
				"To see whether the database lacks revisions, use 'current --check-heads'.");
	}

}
