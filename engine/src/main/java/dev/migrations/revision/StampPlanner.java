package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import dev.migrations.revision.RevisionIdentifier.Current;
import dev.migrations.revision.RevisionIdentifier.Relative;

/**
 * Plan stamps: every target becomes a row, and the rows on its lines, above and below,
 * vanish.
 */
final class StampPlanner {

	private final RevisionIndex index;

	private final Resolver resolver;

	StampPlanner(RevisionIndex index, Resolver resolver) {
		this.index = index;
		this.resolver = resolver;
	}

	Plan plan(Collection<String> rows, List<String> targets) {
		CurrentRows current = CurrentRows.of(this.index, rows);
		BitSet vanishing = new BitSet();
		BitSet wanted = new BitSet();
		for (String target : targets) {
			RevisionIdentifier identifier = this.resolver.parse(target);
			List<Integer> found = resolve(identifier, current);
			found.forEach(wanted::set);
			vanishing.or(found.isEmpty() ? scope(identifier) : new BitSet());
		}
		BitSet newest = new Overlaps(this.index).newest(wanted);
		Positions.forEach(newest, (target) -> vanishing.or(this.index.needs().related(target)));
		vanishing.and(current.positions());
		return plan(rows, this.index.ids(vanishing), newest);
	}

	/**
	 * Plan to forget all rows, also those without a file, and set the targets.
	 * @param rows the version table
	 * @param targets what to set
	 * @return the plan
	 */
	Plan planPurging(Collection<String> rows, List<String> targets) {
		BitSet wanted = new BitSet();
		CurrentRows current = CurrentRows.of(this.index, rows);
		targets.forEach((target) -> resolve(this.resolver.parse(target), current).forEach(wanted::set));
		return plan(rows, OrderedSets.copyOf(rows), new Overlaps(this.index).newest(wanted));
	}

	private List<Integer> resolve(RevisionIdentifier identifier, CurrentRows rows) {
		if (identifier instanceof Relative relative && relative.origin() == null && relative.steps() < 0) {
			OptionalInt found = this.resolver.walks().downFromCurrent(relative, -relative.steps(), rows);
			return found.stream().boxed().toList();
		}
		return this.resolver.resolve(identifier, rows);
	}

	/**
	 * Find what a target without revisions clears: everything, or its branch.
	 * @param base what was typed
	 * @return what vanishes
	 */
	private BitSet scope(RevisionIdentifier base) {
		if (base instanceof Current) {
			return new BitSet();
		}
		Branch branch = this.resolver.branch(base);
		return (branch != null) ? this.index.needs().related(branch.revision()) : Positions.all(this.index.size());
	}

	private Plan plan(Collection<String> rows, Set<String> vanishing, BitSet wanted) {
		Set<String> deleted = new LinkedHashSet<>(vanishing);
		deleted.removeAll(this.index.ids(wanted));
		return Plan.of(rows, new StampSteps(this.index, rows, deleted).make(wanted));
	}

}
