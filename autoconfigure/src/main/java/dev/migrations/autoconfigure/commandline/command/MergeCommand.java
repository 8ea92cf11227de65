package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.NewMerge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes a revision that joins heads.
 */
@Command(name = "merge", sortOptions = false,
		description = "Write the file of a revision that joins heads. Needs no database.",
		footer = { "%nExamples:", "  migrations merge heads", "  migrations merge -m 'join billing' 3f2a 9b1d" })
final class MergeCommand extends EngineCommand {

	@Parameters(paramLabel = "REV", arity = "1..*", description = "The heads to join; 'heads' for all.")
	private List<String> revisions = new ArrayList<>();

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", description = "What the revision does.")
	private @Nullable String message;

	@Option(names = "--branch-label", paramLabel = "NAME",
			description = "A name for the branch that begins here. Repeatable.")
	private List<String> branchLabels = new ArrayList<>();

	@Option(names = "--rev-id", paramLabel = "ID", description = "The new identifier. Default: a random one.")
	private @Nullable String revId;

	@Override
	public Answer run(CommandSession session) {
		return WrittenFiles
			.answer(session.author().merge(new NewMerge(this.revisions, this.message, this.branchLabels, this.revId)));
	}

}
