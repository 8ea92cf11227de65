package dev.migrations.revision;

import java.util.BitSet;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * Walk from revision to revision by down revision; an empty position is base. A fork or a
 * merge on the way is refused.
 */
final class Walker {

	private final RevisionIndex index;

	private final Heads heads;

	Walker(RevisionIndex index, Heads heads) {
		this.index = index;
		this.heads = heads;
	}

	/**
	 * Walk towards the heads.
	 * @param start where to begin
	 * @param steps how many steps
	 * @param branch the branch to follow at forks, or {@code null}
	 * @param walk what was typed, and what to do at the end of the line
	 * @return where the walk ends
	 */
	OptionalInt up(OptionalInt start, int steps, @Nullable Branch branch, Walk walk) {
		OptionalInt at = start;
		for (int i = 0; i < steps; i++) {
			BitSet next = above(at);
			if (branch != null) {
				next.and(branch.lineage());
			}
			if (next.isEmpty()) {
				return walk.end(at);
			}
			at = OptionalInt.of(only(next, walk));
		}
		return at;
	}

	/**
	 * Walk towards the bases.
	 * @param start where to begin
	 * @param steps how many steps
	 * @param walk what was typed, and what to do at the end of the line
	 * @return where the walk ends
	 */
	OptionalInt down(OptionalInt start, int steps, Walk walk) {
		OptionalInt at = start;
		for (int i = 0; i < steps; i++) {
			if (at.isEmpty()) {
				return walk.end(at);
			}
			BitSet next = positions(this.index.down().parents(at.getAsInt()));
			at = next.isEmpty() ? OptionalInt.empty() : OptionalInt.of(only(next, walk));
		}
		return at;
	}

	private BitSet above(OptionalInt at) {
		return at.isPresent() ? positions(this.index.down().children(at.getAsInt()))
				: (BitSet) this.heads.bases().clone();
	}

	private int only(BitSet next, Walk walk) {
		if (next.cardinality() > 1) {
			throw new AmbiguousWalkException(walk.text(), this.index.nodes(next));
		}
		return next.nextSetBit(0);
	}

	private static BitSet positions(int[] positions) {
		BitSet set = new BitSet();
		for (int position : positions) {
			set.set(position);
		}
		return set;
	}

	/**
	 * Say what was typed and whether a walk may end early.
	 *
	 * @param text what was typed
	 * @param stopsAtEnd whether the walk just stops where the line ends
	 */
	record Walk(String text, boolean stopsAtEnd) {

		private OptionalInt end(OptionalInt at) {
			if (!this.stopsAtEnd) {
				throw new RelativeOutOfRangeException(this.text);
			}
			return at;
		}

	}

}
