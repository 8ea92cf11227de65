package dev.migrations.autoconfigure.commandline.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;

/**
 * Thrown when there is no editor, or when it fails.
 */
public final class EditorException extends MigrationException {

	private EditorException(String fact, String remedy) {
		super(fact, remedy);
	}

	static EditorException missing(List<Path> files) {
		return new EditorException("No editor is configured.", "Set 'VISUAL' or 'EDITOR', or open %s yourself."
			.formatted(files.stream().map("'%s'"::formatted).collect(Collectors.joining(", "))));
	}

	static EditorException failed(String command, String reason) {
		return new EditorException("The editor '%s' failed: %s.".formatted(command, reason),
				"Correct 'VISUAL' or 'EDITOR', or open the file yourself.");
	}

}
