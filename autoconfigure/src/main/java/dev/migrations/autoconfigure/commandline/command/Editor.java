package dev.migrations.autoconfigure.commandline.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An editor as people configure it: a command with options, for the shell to read.
 *
 * @param command the command
 */
record Editor(String command) {

	static Editor ofEnvironment(Map<String, String> environment, List<Path> files) {
		return Stream.of("VISUAL", "EDITOR")
			.map((name) -> environment.getOrDefault(name, ""))
			.filter((command) -> !command.isBlank())
			.findFirst()
			.map(Editor::new)
			.orElseThrow(() -> EditorException.missing(files));
	}

	void open(List<Path> files) {
		try {
			int code = new ProcessBuilder(commandLine(files)).inheritIO().start().waitFor();
			if (code != 0) {
				throw EditorException.failed(this.command, "it ended with exit code " + code);
			}
		}
		catch (IOException ex) {
			throw EditorException.failed(this.command, String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw EditorException.failed(this.command, "it was interrupted");
		}
	}

	private List<String> commandLine(List<Path> files) {
		List<String> line = new ArrayList<>((File.separatorChar == '/')
				? List.of("sh", "-c", this.command + " \"$@\"", this.command) : List.of("cmd", "/c", this.command));
		files.forEach((file) -> line.add(file.toString()));
		return line;
	}

}
