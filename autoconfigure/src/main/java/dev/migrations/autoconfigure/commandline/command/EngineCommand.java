package dev.migrations.autoconfigure.commandline.command;

import picocli.CommandLine.Mixin;

/**
 * Carries out one command. Fields are what the command line says.
 */
public abstract class EngineCommand {

	@Mixin
	private final CommonOptions options = new CommonOptions();

	/**
	 * The options that all commands share.
	 * @return the options
	 */
	public final CommonOptions options() {
		return this.options;
	}

	/**
	 * Do what is asked for.
	 * @param session what there is to work with
	 * @return the answer
	 */
	public abstract Answer run(CommandSession session);

}
