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

	private final GraphShape shape;

	private final boolean stopsAtEnd;

	/**
	 * Create a walker.
	 * @param index the revisions
	 * @param shape where lines begin
	 * @param stopsAtEnd whether a walk just stops where the line ends, instead of being
	 * refused
	 */
	Walker(RevisionIndex index, GraphShape shape, boolean stopsAtEnd) {
		this.index = index;
		this.shape = shape;
		this.stopsAtEnd = stopsAtEnd;
	}

	/**
	 * Walk towards the heads.
	 * @param start where to begin
	 * @param steps how many steps
	 * @param branch the branch to follow at forks, or {@code null}
	 * @param text what was typed, for refusals
	 * @return where the walk ends
	 */
	OptionalInt up(OptionalInt start, int steps, @Nullable Branch branch, String text) {
		OptionalInt at = start;
		for (int i = 0; i < steps; i++) {
			BitSet next = above(at);
			if (branch != null) {
				next.and(branch.lineage());
			}
			if (next.isEmpty()) {
				return end(at, text);
			}
			at = OptionalInt.of(only(next, text));
		}
		return at;
	}

	/**
	 * Walk towards the bases.
	 * @param start where to begin
	 * @param steps how many steps
	 * @param text what was typed, for refusals
	 * @return where the walk ends
	 */
	OptionalInt down(OptionalInt start, int steps, String text) {
		OptionalInt at = start;
		for (int i = 0; i < steps; i++) {
			if (at.isEmpty()) {
				return end(at, text);
			}
			BitSet next = positions(this.index.down().parents(at.getAsInt()));
			at = next.isEmpty() ? OptionalInt.empty() : OptionalInt.of(only(next, text));
		}
		return at;
	}

	private BitSet above(OptionalInt at) {
		return at.isPresent() ? positions(this.index.down().children(at.getAsInt()))
				: (BitSet) this.shape.bases().clone();
	}

	private int only(BitSet next, String text) {
		if (next.cardinality() > 1) {
			throw new IdentifierProblem.AmbiguousWalk(text, this.index.nodes(next)).refusal();
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

	private OptionalInt end(OptionalInt at, String text) {
		if (!this.stopsAtEnd) {
			throw IdentifierProblem.RelativeOutOfRange
				.endOfLine(text, at.isPresent() ? this.index.node(at.getAsInt()) : null)
				.refusal();
		}
		return at;
	}

}
