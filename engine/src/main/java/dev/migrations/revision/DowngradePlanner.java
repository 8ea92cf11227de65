package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalInt;

import dev.migrations.revision.RevisionIdentifier.Relative;
import org.jspecify.annotations.Nullable;

/**
 * Plan downgrades: the applied revisions that follow the target, and all that needs them,
 * newest first.
 */
final class DowngradePlanner {

	private final RevisionIndex index;

	private final GraphShape shape;

	private final Resolver resolver;

	private final TraversalOrder order;

	DowngradePlanner(RevisionIndex index, GraphShape shape, Resolver resolver, TraversalOrder order) {
		this.index = index;
		this.shape = shape;
		this.resolver = resolver;
		this.order = order;
	}

	Plan plan(Collection<String> rows, String target) {
		CurrentRows current = CurrentRows.of(this.index, rows);
		RevisionIdentifier identifier = this.resolver.parse(target);
		BitSet removed = (identifier instanceof Relative relative && relative.origin() == null)
				? undone(relative, current) : above(identifier, current);
		VersionRows versionRows = new VersionRows(this.index, current.positions());
		return Plan.of(rows, this.order.newestFirst(removed).stream().map(versionRows::downgrade).toList());
	}

	/**
	 * Find what {@code -N} takes back: the revision N - 1 steps down and all that needs
	 * it. So {@code -1} on a merge point undoes that merge.
	 * @param relative the steps
	 * @param rows the version table
	 * @return what to remove
	 */
	private BitSet undone(Relative relative, CurrentRows rows) {
		if (relative.steps() >= 0) {
			throw IdentifierProblem.RelativeOutOfRange.wrongWay(relative.text(), "downgrade").refusal();
		}
		OptionalInt lowest = this.resolver.walks().downFromCurrent(relative, -relative.steps() - 1, rows);
		int root = lowest
			.orElseThrow(() -> IdentifierProblem.RelativeOutOfRange.endOfLine(relative.text(), null).refusal());
		return applied(Positions.of(root), rows);
	}

	private BitSet above(RevisionIdentifier identifier, CurrentRows rows) {
		OptionalInt target = target(identifier, rows);
		Branch branch = this.resolver.branch(identifier);
		BitSet removed = applied(roots(target, branch, rows), rows);
		if (target.isPresent()) {
			refuseUnlessReachable(identifier.text(), target.getAsInt(), branch, rows);
			refuseUnlessRow(identifier.text(), target.getAsInt(), removed, rows);
		}
		return removed;
	}

	private OptionalInt target(RevisionIdentifier identifier, CurrentRows rows) {
		if (identifier instanceof Relative relative && relative.origin() != null) {
			return this.resolver.walks().fromOrigin(relative, relative.origin(), rows);
		}
		return this.resolver.single(this.resolver.withoutBranch(identifier), rows);
	}

	private BitSet roots(OptionalInt target, @Nullable Branch branch, CurrentRows rows) {
		BitSet roots = target.isPresent() ? children(target.getAsInt()) : this.shape.bases();
		if (branch == null || roots.cardinality() < 2) {
			return roots;
		}
		BitSet leading = Positions.and(roots, this.index.down().ancestors(Positions.of(branch.revision())));
		if (!leading.isEmpty() || target.isEmpty()) {
			return leading;
		}
		if (!branch.contains(target.getAsInt()) || !isApplied(target.getAsInt(), rows)) {
			throw new MoveProblem.InvalidDowngradeTarget(branch.name(), this.index.node(target.getAsInt()),
					this.index.nodes(roots))
				.refusal();
		}
		return roots;
	}

	private BitSet children(int position) {
		BitSet children = new BitSet();
		for (int child : this.index.down().children(position)) {
			children.set(child);
		}
		return children;
	}

	private BitSet applied(BitSet roots, CurrentRows rows) {
		BitSet removed = this.index.needs().descendants(roots);
		removed.and(this.index.needs().ancestors(rows.positions()));
		return removed;
	}

	private boolean isApplied(int position, CurrentRows rows) {
		return this.index.needs().ancestors(rows.positions()).get(position);
	}

	private void refuseUnlessReachable(String identifier, int target, @Nullable Branch branch, CurrentRows rows) {
		if (!isApplied(target, rows)) {
			throw new MoveProblem.NotApplied(identifier, this.index.node(target), this.index.nodes(rows.positions()))
				.refusal();
		}
		if (branch != null && !branch.contains(target)) {
			throw new IdentifierProblem.NotInBranch(this.index.node(target), branch.name()).refusal();
		}
	}

	/*
	 * What is applied as a dependency only has no revision above it that could be taken
	 * back.
	 */
	private void refuseUnlessRow(String identifier, int target, BitSet removed, CurrentRows rows) {
		if (removed.isEmpty() && !rows.positions().get(target)) {
			BitSet dependents = Positions.and(rows.positions(), this.index.needs().descendants(Positions.of(target)));
			throw new MoveProblem.AppliedAsDependency(identifier, this.index.node(target), this.index.nodes(dependents))
				.refusal();
		}
	}

}
