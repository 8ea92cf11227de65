package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Know which labels reach a revision: a label reaches all descendants by down revision,
 * and the ancestors down to the nearest fork or merge.
 */
final class BranchLabels {

	private final RevisionIndex index;

	private final List<Reach> reaches = new ArrayList<>();

	BranchLabels(RevisionIndex index) {
		this.index = index;
		for (int i = 0; i < index.size(); i++) {
			List<String> labels = index.node(i).branchLabels();
			if (!labels.isEmpty()) {
				this.reaches.add(new Reach(labels, reach(i)));
			}
		}
	}

	private BitSet reach(int bearer) {
		BitSet reach = this.index.down().descendants(Positions.of(bearer));
		int position = bearer;
		while (isPlain(position)) {
			reach.set(position);
			int[] parents = this.index.down().parents(position);
			if (parents.length == 0) {
				break;
			}
			position = parents[0];
		}
		return reach;
	}

	private boolean isPlain(int position) {
		return this.index.needs().children(position).length < 2 && this.index.down().parents(position).length < 2;
	}

	/**
	 * The labels that a revision bears or inherits.
	 * @param position a revision
	 * @return labels in load order of their bearers
	 */
	Set<String> of(int position) {
		Set<String> labels = new LinkedHashSet<>();
		for (Reach reach : this.reaches) {
			if (reach.revisions.get(position)) {
				labels.addAll(reach.labels);
			}
		}
		return OrderedSets.copyOf(labels);
	}

	private record Reach(List<String> labels, BitSet revisions) {
	}

}
