package dev.migrations.revision;

import java.util.BitSet;

/**
 * Tell revisions that stand side by side from those that contain one another.
 */
final class Overlaps {

	private final RevisionIndex index;

	Overlaps(RevisionIndex index) {
		this.index = index;
	}

	/**
	 * Leave out what another revision of the set contains.
	 * @param revisions a set
	 * @return a new set
	 */
	BitSet newest(BitSet revisions) {
		if (revisions.cardinality() < 2) {
			return (BitSet) revisions.clone();
		}
		return Positions.minus(revisions, this.index.needs().ancestors(parentsOf(revisions)));
	}

	void refuse(BitSet revisions) {
		BitSet newest = newest(revisions);
		BitSet contained = Positions.minus(revisions, newest);
		if (!contained.isEmpty()) {
			int containing = newest.stream()
				.filter((position) -> this.index.needs().ancestors(Positions.of(position)).intersects(contained))
				.findFirst()
				.orElseThrow();
			throw new MoveProblem.OverlappingRevisions(this.index.node(containing), this.index.nodes(contained))
				.refusal();
		}
	}

	private BitSet parentsOf(BitSet revisions) {
		BitSet parents = new BitSet();
		Positions.forEach(revisions, (position) -> {
			for (int parent : this.index.needs().parents(position)) {
				parents.set(parent);
			}
		});
		return parents;
	}

}
