package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import dev.migrations.revision.RevisionIdentifier.Relative;
import org.jspecify.annotations.Nullable;

/**
 * List the revisions of a history range, both ends included, newest first. A lower end in
 * a branch narrows the upper end to that branch; steps that lead past an end stop there.
 */
final class RangeQuery {

	private final RevisionIndex index;

	private final Resolver resolver;

	private final TraversalOrder order;

	private final Overlaps overlaps;

	private final BranchLabels labels;

	RangeQuery(RevisionIndex index, Resolver resolver, TraversalOrder order, BranchLabels labels) {
		this.index = index;
		this.resolver = resolver;
		this.order = order;
		this.overlaps = new Overlaps(index);
		this.labels = labels;
	}

	List<RevisionNode> iterate(@Nullable String lower, @Nullable String upper, CurrentRows rows) {
		RevisionIdentifier from = this.resolver.parse((lower != null) ? lower : "base");
		RevisionIdentifier to = this.resolver.parse((upper != null) ? upper : "heads");
		BitSet ends = inBranch(ends(to, from, rows), from);
		this.overlaps.refuse(ends);
		BitSet range = range(from.text(), starts(from, to, ends, rows), ends);
		return this.index.nodes(this.order.newestFirst(range));
	}

	private BitSet starts(RevisionIdentifier from, RevisionIdentifier to, BitSet ends, CurrentRows rows) {
		if (from instanceof Relative relative && relative.origin() == null && relative.steps() < 0) {
			BitSet found = startsBelowHeads(relative);
			refuseUnlessBelow(relative.text(), found, ends);
			return isTooShort(relative) ? startBelow(to, relative, rows) : found;
		}
		return Positions.of(this.resolver.resolve(from, rows));
	}

	private BitSet startsBelowHeads(Relative from) {
		List<OptionalInt> starts = this.resolver.walks().downFromHeads(from, -from.steps());
		List<OptionalInt> before = this.resolver.walks().downFromHeads(from, -from.steps() - 1);
		BitSet found = new BitSet();
		for (int i = 0; i < starts.size(); i++) {
			if (starts.get(i).isEmpty() && before.get(i).isPresent()) {
				throw new IdentifierProblem.NotAncestor(from.text(), List.of(), List.of()).refusal();
			}
			starts.get(i).ifPresent(found::set);
		}
		return found;
	}

	private boolean isTooShort(Relative from) {
		return this.resolver.walks().downFromHeads(from, -from.steps()).stream().anyMatch(OptionalInt::isEmpty);
	}

	/**
	 * Count the steps of a lower end {@code -N} from the upper end, as far as they go,
	 * because the line below a head is too short for them.
	 * @param to the upper end
	 * @param from the lower end
	 * @param rows the version table
	 * @return where the range begins
	 */
	private BitSet startBelow(RevisionIdentifier to, Relative from, CurrentRows rows) {
		OptionalInt start = this.resolver.walks().down(this.resolver.single(to, rows), from, -from.steps());
		return Positions.of(start.stream().boxed().toList());
	}

	private BitSet ends(RevisionIdentifier to, RevisionIdentifier from, CurrentRows rows) {
		if (to instanceof Relative relative) {
			OptionalInt end = relativeEnd(relative, from, rows);
			return Positions.of(end
				.orElseThrow(() -> IdentifierProblem.RelativeOutOfRange.endOfLine(relative.text(), null).refusal()));
		}
		return this.overlaps.newest(Positions.of(this.resolver.resolve(to, rows)));
	}

	private OptionalInt relativeEnd(Relative relative, RevisionIdentifier from, CurrentRows rows) {
		if (relative.origin() != null) {
			return this.resolver.walks().fromOrigin(relative, relative.origin(), rows);
		}
		if (relative.steps() <= 0) {
			throw IdentifierProblem.RelativeOutOfRange.wrongWay(relative.text(), "upper end of a range").refusal();
		}
		if (relative.branch() == null) {
			this.resolver.single(from, rows);
		}
		return this.resolver.walks().upFrom(relative, Positions.of(this.resolver.resolve(from, rows)));
	}

	private BitSet inBranch(BitSet ends, RevisionIdentifier from) {
		Branch branch = this.resolver.branch(from);
		if (branch == null) {
			return ends;
		}
		BitSet narrowed = new BitSet();
		Positions.forEach(ends, (end) -> narrowed.set(end, isInBranch(end, branch)));
		return narrowed;
	}

	private boolean isInBranch(int end, Branch branch) {
		Set<String> names = this.index.isLabel(branch.name()) ? Set.of(branch.name())
				: this.labels.of(branch.revision());
		return (names.size() == 1) ? this.labels.of(end).containsAll(names) : branch.contains(end);
	}

	/**
	 * Choose what lies between: by down revision, and where the upper end is only reached
	 * through a dependency, by that.
	 * @param from the lower end as typed
	 * @param starts the lower end
	 * @param ends the upper end
	 * @return both ends and what lies between
	 */
	private BitSet range(String from, BitSet starts, BitSet ends) {
		refuseUnlessBelow(from, starts, ends);
		BitSet required = this.index.needs().ancestors(ends);
		this.overlaps.refuse(starts);
		if (starts.isEmpty()) {
			return required;
		}
		BitSet above = Positions.minus(required, this.index.needs().ancestors(starts));
		above.or(starts);
		BitSet range = Positions.and(above, this.index.down().descendants(starts));
		if (Positions.containsAll(ends, this.index.needs().tips(range))) {
			return range;
		}
		return Positions.and(above, this.index.needs().descendants(starts));
	}

	private void refuseUnlessBelow(String from, BitSet starts, BitSet ends) {
		if (!Positions.containsAll(this.index.needs().ancestors(ends), starts)) {
			throw new IdentifierProblem.NotAncestor(from, this.index.nodes(starts), this.index.nodes(ends)).refusal();
		}
	}

}
