package dev.migrations.autoconfigure.commandline.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/**
 * The list of commands.
 */
@Command(name = "migrations", synopsisSubcommandLabel = "COMMAND", sortOptions = false,
		description = "Author, inspect and move the revisions of this application's database.",
		subcommands = { InitCommand.class, RevisionCommand.class, MergeCommand.class, EditCommand.class,
				UpgradeCommand.class, DowngradeCommand.class, StampCommand.class, ResumeCommand.class,
				CurrentCommand.class, HistoryCommand.class, HeadsCommand.class, BranchesCommand.class,
				ShowCommand.class, CheckCommand.class, EnsureVersionCommand.class, CompletionCommand.class,
				HelpCommand.class },
		footer = { "%nSpring properties such as --spring.datasource.url=... may stand anywhere on the line.",
				"'migrations COMMAND --help' tells more about a command." })
final class RootCommand {

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
	private boolean help;

}
