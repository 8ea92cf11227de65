package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.DetectedChange;

/**
 * The changes that were found and what customizers made of them. What they add or replace
 * is theirs and not the generator's.
 *
 * @param found the changes that were found
 * @param changes the changes to carry out, in their order
 */
record EditedChanges(List<Change> found, List<Change> changes) {

	EditedChanges {
		found = List.copyOf(found);
		changes = List.copyOf(changes);
	}

	/**
	 * Let customizers edit changes.
	 * @param found the changes that were found
	 * @param customizers the customizers in their order
	 * @return the changes
	 */
	static EditedChanges of(List<Change> found, List<ChangeCustomizer> customizers) {
		List<Change> edited = List.copyOf(found);
		for (ChangeCustomizer customizer : customizers) {
			edited = List.copyOf(customizer.customize(edited));
		}
		return new EditedChanges(found, edited);
	}

	/**
	 * Have further changes, which were found later.
	 * @param further the changes
	 * @return all changes
	 */
	EditedChanges with(List<Change> further) {
		List<Change> found = new ArrayList<>(this.found);
		found.addAll(further);
		List<Change> changes = new ArrayList<>(this.changes);
		changes.addAll(further);
		return new EditedChanges(found, changes);
	}

	boolean isGenerated(Change change) {
		return this.found.contains(change);
	}

	/**
	 * Whether there are changes that were not found.
	 * @return whether customizers added or replaced any
	 */
	boolean hasOthers() {
		return !this.found.containsAll(this.changes);
	}

	List<DetectedChange> describe() {
		return ChangedChecks.describe(this.changes);
	}

	/**
	 * What customizers took away, which is missing afterwards, as they wish.
	 * @return the changes in words
	 */
	Set<DetectedChange> removed() {
		Set<DetectedChange> removed = new HashSet<>(describe(this.found));
		describe(this.changes).forEach(removed::remove);
		return removed;
	}

	static List<DetectedChange> describe(List<Change> changes) {
		return changes.stream().flatMap((change) -> ChangeDescription.of(change).stream()).toList();
	}

}
