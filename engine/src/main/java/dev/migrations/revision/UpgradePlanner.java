package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

import dev.migrations.revision.RevisionIdentifier.Relative;

/**
 * Plan upgrades: everything that the target needs and that is not applied yet, oldest
 * first.
 */
final class UpgradePlanner {

	private final RevisionIndex index;

	private final Resolver resolver;

	private final TraversalOrder order;

	private final Overlaps overlaps;

	UpgradePlanner(RevisionIndex index, Resolver resolver, TraversalOrder order) {
		this.index = index;
		this.resolver = resolver;
		this.order = order;
		this.overlaps = new Overlaps(index);
	}

	Plan plan(Collection<String> rows, String target) {
		CurrentRows current = CurrentRows.of(this.index, rows);
		BitSet targets = targets(this.resolver.parse(target), current);
		this.overlaps.refuse(current.positions());
		BitSet pending = this.index.needs().ancestors(targets);
		pending.andNot(this.index.needs().ancestors(current.positions()));
		List<Integer> oldestFirst = new ArrayList<>(this.order.newestFirst(pending));
		Collections.reverse(oldestFirst);
		VersionRows versionRows = new VersionRows(this.index, current.positions());
		return Plan.of(rows, oldestFirst.stream().map(versionRows::upgrade).toList());
	}

	private BitSet targets(RevisionIdentifier identifier, CurrentRows rows) {
		if (identifier instanceof Relative relative) {
			OptionalInt target = relativeTarget(relative, rows);
			return Positions.of(target
				.orElseThrow(() -> IdentifierProblem.RelativeOutOfRange.endOfLine(relative.text(), null).refusal()));
		}
		return Positions.of(this.resolver.resolve(identifier, rows));
	}

	private OptionalInt relativeTarget(Relative relative, CurrentRows rows) {
		if (relative.origin() != null) {
			return this.resolver.walks().fromOrigin(relative, relative.origin(), rows);
		}
		if (relative.steps() <= 0) {
			throw IdentifierProblem.RelativeOutOfRange.wrongWay(relative.text(), "upgrade").refusal();
		}
		return this.resolver.walks().upFrom(relative, rows.positions());
	}

}
