package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropIndex;
import dev.migrations.diff.RenameIndex;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;

/**
 * Compares the indexes of two tables by what they hold. Names matter only where somebody
 * chose them.
 */
final class IndexDiff {

	private final ChangeCollector collector;

	private final Table desired;

	private final QualifiedName table;

	private final UniqueKeys keys;

	/**
	 * What has no counterpart so far.
	 */
	private final List<Index> rest;

	IndexDiff(ChangeCollector collector, Table present, Table desired) {
		this.collector = collector;
		this.desired = desired;
		this.table = present.name();
		this.keys = new UniqueKeys(present, desired, collector.fates());
		this.rest = new ArrayList<>(present.indexes());
	}

	void compare() {
		List<Index> wanted = new ArrayList<>(this.desired.indexes());
		wanted.removeIf((index) -> take(index, true));
		wanted.removeIf((index) -> take(index, false));
		wanted.removeIf(this.keys::isMet);
		wanted.forEach(this::add);
		this.rest.forEach(this::drop);
	}

	private boolean take(Index wanted, boolean sameName) {
		Optional<Index> match = this.rest.stream()
			.filter((candidate) -> !sameName || Names.of(candidate).equals(Names.of(wanted)))
			.filter((candidate) -> IndexShape.of(candidate).equals(IndexShape.of(wanted)))
			.filter((candidate) -> !isRebuilt(candidate))
			.findFirst();
		match.ifPresent((index) -> {
			this.rest.remove(index);
			pair(Names.of(index), Names.of(wanted));
		});
		return match.isPresent();
	}

	private boolean isRebuilt(Index index) {
		ColumnFates fates = this.collector.fates();
		return fates.endsWithColumn(this.table, index) || fates.isInTheWay(this.table, index);
	}

	private void pair(String before, String after) {
		if (!before.equals(after)) {
			boolean chosen = this.collector.considers(Difference.NAMES)
					&& !ImplicitNames.isImplicit(this.table.name(), after);
			this.collector.counterparts()
				.add(new Counterpart(SchemaObject.index(this.table, before), SchemaObject.index(this.table, after),
						chosen, new RenameIndex(this.table.sibling(before), after)));
		}
	}

	private void add(Index wanted) {
		Optional<Index> sameName = this.rest.stream()
			.filter((candidate) -> Names.of(candidate).equals(Names.of(wanted)))
			.findFirst();
		if (sameName.isPresent() && !isDropped(sameName.get())) {
			this.rest.remove(sameName.get());
			if (!isRebuilt(sameName.get())) {
				this.collector.leave(object(sameName.get()), LeftAlone.Reason.DIFFERENT);
				return;
			}
			this.collector.add(dropping(sameName.get()));
		}
		this.collector.add(CreateIndex.of(this.table, wanted));
	}

	private void drop(Index index) {
		if (isDropped(index)) {
			this.collector.add(dropping(index));
		}
		else if (isRebuilt(index)) {
			this.collector.add(dropping(index));
			this.collector.add(CreateIndex.of(this.table, index));
		}
		else if (!this.keys.isNeeded(index)) {
			this.collector.leave(object(index), LeftAlone.Reason.NOT_DESCRIBED);
		}
	}

	private boolean isDropped(Index index) {
		ColumnFates fates = this.collector.fates();
		return fates.endsWithColumn(this.table, index) || (this.collector.considers(Difference.INDEXES)
				&& this.collector.settings().mayDrop(object(index)) && !this.keys.isNeeded(index)
				&& !fates.isHeld(this.table, UniqueKeys.columns(index).orElse(Set.of())));
	}

	private DropIndex dropping(Index index) {
		UniqueKeys.columns(index).ifPresent((columns) -> this.collector.fates().dropKey(this.table, columns));
		CreateIndex restoring = CreateIndex.of(this.table, index);
		return new DropIndex(this.table.sibling(Names.of(index)), restoring.locking(), restoring);
	}

	private SchemaObject object(Index index) {
		return SchemaObject.index(this.table, Names.of(index));
	}

}
