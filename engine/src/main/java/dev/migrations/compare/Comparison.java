package dev.migrations.compare;

import java.util.List;

import dev.migrations.diff.Change;

/**
 * What a comparison found.
 *
 * @param changes what leads from what is there to what is wanted, in an order in which it
 * can be carried out
 * @param leftAlone what differs and stays as it is
 */
public record Comparison(List<Change> changes, List<LeftAlone> leftAlone) {

	public Comparison {
		changes = List.copyOf(changes);
		leftAlone = List.copyOf(leftAlone);
	}

	/**
	 * Whether what is there is what is wanted.
	 * @return whether there are no changes
	 */
	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

}
