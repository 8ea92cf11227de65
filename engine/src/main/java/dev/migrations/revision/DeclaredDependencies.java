package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Know each revision's dependencies without those that a revision further down its line
 * declares already.
 */
final class DeclaredDependencies {

	private final RevisionIndex index;

	private final Map<Integer, BitSet> declaredBelow = new HashMap<>();

	DeclaredDependencies(RevisionIndex index) {
		this.index = index;
		Map<Integer, BitSet> declarers = new HashMap<>();
		for (int i = 0; i < index.size(); i++) {
			for (int dependency : index.dependencies(i)) {
				declarers.computeIfAbsent(dependency, (position) -> new BitSet()).set(i);
			}
		}
		declarers.forEach((dependency, positions) -> {
			if (positions.cardinality() > 1) {
				this.declaredBelow.put(dependency, above(positions));
			}
		});
	}

	private BitSet above(BitSet positions) {
		BitSet children = new BitSet();
		Positions.forEach(positions, (position) -> {
			for (int child : this.index.down().children(position)) {
				children.set(child);
			}
		});
		return this.index.down().descendants(children);
	}

	int[] of(int position) {
		return Arrays.stream(this.index.dependencies(position))
			.filter((dependency) -> !isDeclaredBelow(position, dependency))
			.toArray();
	}

	private boolean isDeclaredBelow(int position, int dependency) {
		BitSet above = this.declaredBelow.get(dependency);
		return above != null && above.get(position);
	}

}
