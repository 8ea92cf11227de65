package dev.migrations.autoconfigure.commandline.command;

import java.util.List;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.autoconfigure.commandline.text.RevisionText;
import dev.migrations.autoconfigure.commandline.text.RevisionView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lists the heads of the scripts.
 */
@Command(name = "heads", description = "List the revisions that no other revision follows. Needs no database.",
		footer = { "%nExamples:", "  migrations heads", "  migrations heads --verbose" })
final class HeadsCommand extends EngineCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show everything about each revision.")
	private boolean verbose;

	@Override
	public Answer run(CommandSession session) {
		List<RevisionView> heads = session.views().of(session.graph().heads());
		RevisionText text = session.revisionText();
		List<String> lines = this.verbose ? RevisionList.blocks(heads, text) : RevisionList.lines(heads, text::name);
		return Answer.of(lines, Json.object("heads", Json.revisions(heads)));
	}

}
