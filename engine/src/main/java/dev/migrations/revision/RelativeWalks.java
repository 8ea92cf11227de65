package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

import dev.migrations.revision.RevisionIdentifier.Relative;
import org.jspecify.annotations.Nullable;

/**
 * Walk the steps of relative identifiers: from the origin that they name, from the
 * current revision, or from the heads.
 */
final class RelativeWalks {

	private final RevisionIndex index;

	private final GraphShape shape;

	private final Walker walker;

	private final Resolver resolver;

	RelativeWalks(RevisionIndex index, GraphShape shape, boolean stopsAtEnd, Resolver resolver) {
		this.index = index;
		this.shape = shape;
		this.walker = new Walker(index, shape, stopsAtEnd);
		this.resolver = resolver;
	}

	/**
	 * Walk from the origin that a relative identifier names. Upwards, the branch chooses
	 * at forks; downwards, the origin must belong to it.
	 * @param relative an identifier with an origin
	 * @param origin that origin
	 * @param rows the version table
	 * @return the position, or empty for base
	 */
	OptionalInt fromOrigin(Relative relative, String origin, CurrentRows rows) {
		if (relative.steps() > 0) {
			OptionalInt start = this.resolver.single(this.resolver.parse(relative, null, origin), rows);
			return this.walker.up(start, relative.steps(), this.resolver.branch(relative), relative.text());
		}
		OptionalInt start = this.resolver.single(this.resolver.parse(relative, relative.branch(), origin), rows);
		return this.walker.down(start, -relative.steps(), relative.text());
	}

	/**
	 * Walk up from where the given revisions stand in a branch; from its base if they do
	 * not touch it.
	 * @param relative an identifier without origin
	 * @param current the revisions to begin with
	 * @return the position, or empty for base
	 */
	OptionalInt upFrom(Relative relative, BitSet current) {
		Branch branch = this.resolver.branch(relative);
		OptionalInt start = only(relative, startsUp(current, branch));
		return this.walker.up(start, relative.steps(), branch, relative.text());
	}

	/**
	 * Walk down from the revision that is current.
	 * @param relative an identifier without origin
	 * @param steps how many steps
	 * @param rows the version table
	 * @return the position, or empty for base
	 */
	OptionalInt downFromCurrent(Relative relative, int steps, CurrentRows rows) {
		OptionalInt start = only(relative, startsDown(rows.positions(), this.resolver.branch(relative)));
		return this.walker.down(start, steps, relative.text());
	}

	/**
	 * Walk down from a revision.
	 * @param start where to begin
	 * @param relative what was typed
	 * @param steps how many steps
	 * @return the position, or empty for base
	 */
	OptionalInt down(OptionalInt start, Relative relative, int steps) {
		return this.walker.down(start, steps, relative.text());
	}

	/**
	 * Walk down from every head. A fork or merge below any head is refused rather than
	 * the end of the line below another.
	 * @param relative an identifier without origin
	 * @param steps how many steps
	 * @return where the walks end, in load order of the heads; empty for base
	 */
	List<OptionalInt> downFromHeads(Relative relative, int steps) {
		Walker toTheEnd = new Walker(this.index, this.shape, true);
		BitSet starts = heads(relative);
		Positions.forEach(starts, (head) -> toTheEnd.down(OptionalInt.of(head), steps, relative.text()));
		return starts.stream().mapToObj((head) -> down(OptionalInt.of(head), relative, steps)).toList();
	}

	/**
	 * Get the effective heads in the branch of an identifier.
	 * @param identifier what was typed
	 * @return positions
	 */
	BitSet heads(RevisionIdentifier identifier) {
		return onBranch(this.shape.effectiveHeads(), this.resolver.branch(identifier));
	}

	private BitSet startsUp(BitSet current, @Nullable Branch branch) {
		if (branch == null || current.intersects(branch.lineage())) {
			return onBranch(current, branch);
		}
		BitSet applied = this.index.needs().ancestors(current);
		return this.index.needs().tips(onBranch(applied, branch));
	}

	private BitSet startsDown(BitSet current, @Nullable Branch branch) {
		if (branch == null || current.intersects(branch.lineage())) {
			return onBranch(current, branch);
		}
		BitSet applied = this.index.needs().ancestors(current);
		return onBranch(this.index.down().tips(applied), branch);
	}

	private static BitSet onBranch(BitSet positions, @Nullable Branch branch) {
		return (branch != null) ? Positions.and(positions, branch.lineage()) : positions;
	}

	private OptionalInt only(Relative relative, BitSet starts) {
		if (starts.cardinality() > 1) {
			throw new IdentifierProblem.AmbiguousCurrent(relative.text(), this.index.nodes(starts)).refusal();
		}
		return starts.stream().findFirst();
	}

}
