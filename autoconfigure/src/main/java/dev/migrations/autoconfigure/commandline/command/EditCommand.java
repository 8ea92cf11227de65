package dev.migrations.autoconfigure.commandline.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import dev.migrations.autoconfigure.commandline.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Opens the files of revisions in an editor.
 */
@Command(name = "edit",
		description = "Open the file of a revision in $VISUAL or $EDITOR.%nNeeds a database only for 'current'.",
		footer = { "%nExamples:", "  migrations edit head", "  EDITOR='code --wait' migrations edit 18f8" })
final class EditCommand extends EngineCommand {

	@Parameters(paramLabel = "REV", description = "A revision identifier.")
	private String revision = "";

	@Override
	public Answer run(CommandSession session) {
		List<Path> files = session.author().files(this.revision);
		Editor.ofEnvironment(System.getenv(), files).open(files);
		return Answer.of(List.of(), Json.object("files", files.stream().map(Objects::toString).toList()));
	}

}
