package dev.migrations.command;

import java.util.List;
import java.util.Set;

/**
 * What a command that moves did.
 *
 * @param steps the revisions that were applied, undone or stamped, in order
 * @param current the rows of the version table afterwards
 */
public record MigrationResult(List<String> steps, Set<String> current) {

	public MigrationResult {
		steps = List.copyOf(steps);
		current = Set.copyOf(current);
	}

}
