package dev.migrations.revision;

import java.util.ArrayList;
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
 * vanish. A target within a branch that has rows on its lines replaces all rows of the
 * branch.
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
		targets.forEach((target) -> vanishing.or(replaced(this.resolver.parse(target), current)));
		BitSet newest = wanted(targets, current);
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
		return plan(rows, OrderedSets.copyOf(rows), wanted(targets, CurrentRows.of(this.index, rows)));
	}

	private BitSet wanted(List<String> targets, CurrentRows rows) {
		BitSet wanted = new BitSet();
		List<RevisionIdentifier> bases = new ArrayList<>();
		for (String target : targets) {
			RevisionIdentifier identifier = this.resolver.parse(target);
			List<Integer> found = resolve(identifier, rows);
			found.forEach(wanted::set);
			if (found.isEmpty()) {
				bases.add(identifier);
			}
		}
		bases.forEach((base) -> refuseBoth(base, Positions.and(scope(base), wanted)));
		return new Overlaps(this.index).newest(wanted);
	}

	private void refuseBoth(RevisionIdentifier base, BitSet revisions) {
		if (!revisions.isEmpty()) {
			throw new MoveProblem.AmbiguousStamp(base.text(), this.index.nodes(revisions)).refusal();
		}
	}

	private BitSet replaced(RevisionIdentifier identifier, CurrentRows rows) {
		List<Integer> found = resolve(identifier, rows);
		if (found.isEmpty()) {
			return scope(identifier);
		}
		Branch branch = this.resolver.branch(identifier);
		return (branch != null && found.stream().anyMatch((target) -> isOnLineOf(target, rows)))
				? this.index.needs().related(branch.revision()) : new BitSet();
	}

	private boolean isOnLineOf(int target, CurrentRows rows) {
		return this.index.needs().related(target).intersects(rows.positions());
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
