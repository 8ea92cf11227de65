package dev.migrations.autoconfigure.commandline.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Prints a script that completes commands and options in bash and zsh.
 */
@Command(name = "completion", hidden = true, description = "Print a script that completes commands in bash and zsh.",
		mixinStandardHelpOptions = true, footer = { "%nExamples:", "  source <(migrations completion)" })
public final class CompletionCommand {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	/**
	 * Make the script.
	 * @return the text of the script
	 */
	public String script() {
		CommandLine root = this.spec.root().commandLine();
		return AutoComplete.bash(root.getCommandName(), root);
	}

}
