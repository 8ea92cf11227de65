package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.diff.Change;
import dev.migrations.diff.RenameConstraint;
import dev.migrations.diff.RenameIndex;
import dev.migrations.schema.PostgresNames;
import dev.migrations.schema.QualifiedName;

/**
 * Lets things swap their names: the first one of a circle gets a name for the time being.
 */
final class RenameCycles {

	private static final String SUFFIX = "_to_rename";

	private static final int LONGEST = 63 - SUFFIX.length();

	private final Map<QualifiedName, Change> renames = new HashMap<>();

	private RenameCycles(List<Change> changes) {
		changes.forEach((change) -> this.renames.put(from(change), change));
	}

	/**
	 * Open all circles.
	 * @param changes renames of constraints and indexes
	 * @return renames that can be carried out
	 */
	static List<Change> open(List<Change> changes) {
		RenameCycles cycles = new RenameCycles(changes);
		List<Change> result = new ArrayList<>();
		changes.forEach((change) -> {
			if (cycles.closes(change)) {
				cycles.renames.remove(from(change));
				String name = PostgresNames.cut(from(change).name(), LONGEST) + SUFFIX;
				result.add(rename(change, from(change).name(), name));
				result.add(rename(change, name, to(change).name()));
			}
			else {
				result.add(change);
			}
		});
		return result;
	}

	private boolean closes(Change start) {
		Set<Change> seen = new HashSet<>();
		Change next = start;
		while (next != null && seen.add(next)) {
			next = this.renames.get(to(next));
		}
		return start.equals(next);
	}

	private static QualifiedName from(Change change) {
		return (change instanceof RenameConstraint rename) ? rename.table().sibling(rename.constraint())
				: ((RenameIndex) change).index();
	}

	private static QualifiedName to(Change change) {
		return from(change)
			.sibling((change instanceof RenameConstraint rename) ? rename.newName() : ((RenameIndex) change).newName());
	}

	private static Change rename(Change change, String from, String to) {
		return (change instanceof RenameConstraint rename) ? new RenameConstraint(rename.table(), from, to)
				: new RenameIndex(((RenameIndex) change).index().sibling(from), to);
	}

}
