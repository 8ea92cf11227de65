package dev.migrations.revision;

import java.util.BitSet;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Know where the graph begins, forks, joins and ends, by down revision alone and with
 * dependencies (effective: what remains as rows when everything is applied).
 */
final class GraphShape {

	private final RevisionIndex index;

	private final BitSet heads;

	private final BitSet effectiveHeads;

	private final BitSet bases;

	GraphShape(RevisionIndex index) {
		BitSet all = Positions.all(index.size());
		this.index = index;
		this.heads = index.down().tips(all);
		this.effectiveHeads = index.needs().tips(all);
		this.bases = roots(index.down());
	}

	private static BitSet roots(Edges edges) {
		return filled(edges.size(), (position) -> edges.parents(position).length == 0);
	}

	private static BitSet filled(int size, IntPredicate filter) {
		BitSet result = new BitSet(size);
		for (int i = 0; i < size; i++) {
			result.set(i, filter.test(i));
		}
		return result;
	}

	BitSet heads() {
		return this.heads;
	}

	BitSet heads(@Nullable Branch branch) {
		return (branch != null) ? Positions.and(this.heads, branch.lineage()) : this.heads;
	}

	BitSet effectiveHeads() {
		return this.effectiveHeads;
	}

	BitSet bases() {
		return this.bases;
	}

	BitSet effectiveBases() {
		return roots(this.index.needs());
	}

	BitSet branchPoints() {
		return filled(this.index.size(), (position) -> this.index.down().children(position).length > 1);
	}

	BitSet effectiveBranchPoints() {
		return filled(this.index.size(), (position) -> this.index.needs().children(position).length > 1);
	}

	BitSet mergePoints() {
		return filled(this.index.size(), (position) -> this.index.down().parents(position).length > 1);
	}

}
