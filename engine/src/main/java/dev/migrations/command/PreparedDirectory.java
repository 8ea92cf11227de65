package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

/**
 * A directory that is ready for revision files.
 *
 * @param directory the directory
 * @param created what was not there before: the directory, its README, both or nothing
 */
public record PreparedDirectory(Path directory, List<Path> created) {

	public PreparedDirectory {
		created = List.copyOf(created);
	}

}
