package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Make the steps of one stamp: each row that is set takes the place of those that vanish
 * on its lines.
 */
final class StampSteps {

	private final RevisionIndex index;

	private final Set<String> leftOver;

	private Set<String> rows;

	StampSteps(RevisionIndex index, Collection<String> rows, Set<String> deleted) {
		this.index = index;
		this.rows = OrderedSets.copyOf(rows);
		this.leftOver = new LinkedHashSet<>(deleted);
	}

	Step set(int position) {
		BitSet related = this.index.needs().related(position);
		Set<String> replaced = new LinkedHashSet<>();
		for (String row : this.leftOver) {
			OptionalInt known = this.index.byId(row);
			if (known.isPresent() && related.get(known.getAsInt())) {
				replaced.add(row);
			}
		}
		return step(this.index.node(position), HeadChange.of(replaced, Set.of(this.index.id(position))));
	}

	Step delete() {
		return step(null, HeadChange.of(this.leftOver, Set.of()));
	}

	Set<String> leftOver() {
		return this.leftOver;
	}

	private Step step(@Nullable RevisionNode revision, HeadChange change) {
		this.leftOver.removeAll(change.deleted());
		this.rows = change.apply(this.rows);
		return new Step.Stamp(revision, change, this.rows);
	}

}
