package dev.migrations.revision;

import java.util.BitSet;
import java.util.Set;

/**
 * Follow the rows of the version table through a plan: they are always the applied
 * revisions that no other applied revision needs.
 */
final class VersionRows {

	private final RevisionIndex index;

	private final BitSet rows;

	/** How many applied revisions need each one directly. */
	private final int[] neededBy;

	VersionRows(RevisionIndex index, BitSet rows) {
		this.index = index;
		this.rows = (BitSet) rows.clone();
		this.neededBy = new int[index.size()];
		Positions.forEach(index.needs().ancestors(rows), (position) -> count(position, 1));
	}

	private void count(int position, int difference) {
		for (int parent : this.index.needs().parents(position)) {
			this.neededBy[parent] += difference;
		}
	}

	Step upgrade(int position) {
		count(position, 1);
		BitSet covered = new BitSet();
		for (int parent : this.index.needs().parents(position)) {
			covered.set(parent, this.rows.get(parent));
		}
		HeadChange change = change(covered, Positions.of(position));
		return new Step.Upgrade(this.index.node(position), change, ids());
	}

	/**
	 * Take a revision back. Rows that overlapped in the beginning are put right with it.
	 * @param position a revision that no other applied one needs
	 * @return the step
	 */
	Step downgrade(int position) {
		count(position, -1);
		BitSet uncovered = new BitSet();
		for (int parent : this.index.needs().parents(position)) {
			uncovered.set(parent, this.neededBy[parent] == 0 && !this.rows.get(parent));
		}
		BitSet deleted = Positions.of(position);
		Positions.forEach(this.rows, (row) -> deleted.set(row, row == position || this.neededBy[row] > 0));
		if (deleted.cardinality() > 1 && uncovered.cardinality() > 1) {
			new Overlaps(this.index).refuse(this.rows);
		}
		HeadChange change = change(deleted, uncovered);
		return new Step.Downgrade(this.index.node(position), change, ids());
	}

	private HeadChange change(BitSet deleted, BitSet inserted) {
		this.rows.andNot(deleted);
		this.rows.or(inserted);
		return HeadChange.of(this.index.ids(deleted), this.index.ids(inserted));
	}

	private Set<String> ids() {
		return this.index.ids(this.rows);
	}

}
