package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Make the steps of one stamp: each row that is set takes the place of those that vanish
 * on its lines; the first also takes the place of those on nobody's.
 */
final class StampSteps {

	private final RevisionIndex index;

	private final Set<String> deleted;

	private final List<Step> steps = new ArrayList<>();

	private Set<String> rows;

	StampSteps(RevisionIndex index, Collection<String> rows, Set<String> deleted) {
		this.index = index;
		this.rows = OrderedSets.copyOf(rows);
		this.deleted = new LinkedHashSet<>(deleted);
	}

	/**
	 * Set the wanted rows.
	 * @param wanted what is to be a row
	 * @return the steps
	 */
	List<Step> make(BitSet wanted) {
		BitSet added = (BitSet) wanted.clone();
		Positions.forEach(wanted, (target) -> added.set(target, !this.rows.contains(this.index.id(target))));
		Set<String> nobodys = new LinkedHashSet<>(this.deleted);
		Positions.forEach(added, (target) -> nobodys.removeAll(replacedBy(target)));
		Positions.forEach(added, (target) -> {
			Set<String> replaced = replacedBy(target);
			replaced.addAll(nobodys);
			nobodys.clear();
			add(this.index.node(target), HeadChange.of(replaced, Set.of(this.index.id(target))));
		});
		if (!this.deleted.isEmpty()) {
			add(wanted.isEmpty() ? null : this.index.node(wanted.nextSetBit(0)), new HeadChange.Delete(this.deleted));
		}
		return this.steps;
	}

	private Set<String> replacedBy(int position) {
		BitSet related = this.index.needs().related(position);
		Set<String> replaced = new LinkedHashSet<>();
		for (String row : this.deleted) {
			OptionalInt known = this.index.byId(row);
			if (known.isPresent() && related.get(known.getAsInt())) {
				replaced.add(row);
			}
		}
		return replaced;
	}

	private void add(@Nullable RevisionNode revision, HeadChange change) {
		this.deleted.removeAll(change.deleted());
		this.rows = change.apply(this.rows);
		this.steps.add(new Step.Stamp(revision, change, this.rows));
	}

}
