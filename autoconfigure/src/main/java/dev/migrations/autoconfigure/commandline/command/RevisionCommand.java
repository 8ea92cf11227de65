package dev.migrations.autoconfigure.commandline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.NewRevision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes a new revision.
 */
@Command(name = "revision", sortOptions = false,
		description = "Write the file of a new revision, empty or from the entities.",
		footer = { "%nExamples:", "  migrations revision -m 'add invoice table'",
				"  migrations revision -m 'hot fix' --head 18f8 --splice",
				"  migrations revision -m 'billing begins' --head base --branch-label billing",
				"  migrations revision --autogenerate -m 'what the entities need'" })
final class RevisionCommand extends EngineCommand {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", description = "What the revision does.")
	private @Nullable String message;

	@Option(names = "--head", paramLabel = "REV",
			description = "The revision that it follows, or base. Default: head. Repeatable.")
	private List<String> heads = new ArrayList<>();

	@Option(names = "--splice", description = "Allow a --head that other revisions follow already.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "NAME",
			description = "A name for the branch that begins here. Repeatable.")
	private List<String> branchLabels = new ArrayList<>();

	@Option(names = "--depends-on", paramLabel = "REV",
			description = "A revision of another branch that must be applied before. Repeatable.")
	private List<String> dependsOn = new ArrayList<>();

	@Option(names = "--rev-id", paramLabel = "ID", description = "The new identifier. Default: a random one.")
	private @Nullable String revId;

	@Option(names = "--directory", paramLabel = "DIR",
			description = "Where the file goes. Default: the property 'migrations.directory'.")
	private @Nullable Path directory;

	@Option(names = "--java", description = "Write a Java class instead.")
	private boolean java;

	@ArgGroup(exclusive = false, heading = "%nFrom the entities:%n")
	private @Nullable AutogenerateOptions autogenerate;

	@Override
	public Answer run(CommandSession session) {
		NewRevision request = new NewRevision(this.message, this.heads, this.splice, this.branchLabels, this.dependsOn,
				this.revId, this.directory, this.java);
		AutogenerateOptions options = this.autogenerate;
		return (options != null) ? session.comparison().get().write(session, request, options, options.allowEmpty())
				: WrittenFiles.answer(session.author().revision(request));
	}

	/**
	 * What goes with {@code --autogenerate}.
	 */
	static final class AutogenerateOptions extends ComparisonOptions {

		@Option(names = "--autogenerate", required = true, description = "Write what the entities need.")
		private boolean autogenerate;

		@Option(names = "--allow-empty", description = "Write a file even if the entities need nothing.")
		private boolean allowEmpty;

		boolean allowEmpty() {
			return this.allowEmpty;
		}

	}

}
