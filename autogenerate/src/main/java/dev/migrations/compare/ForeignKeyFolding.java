package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.compare.Trace.UniqueKey;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.DropTable;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * Moves foreign keys into the creation of their tables where what they refer to is there
 * by then, and, as the mirror image, into the dropping of their tables.
 */
final class ForeignKeyFolding {

	private final List<Change> changes;

	private final Map<QualifiedName, Integer> creations = new HashMap<>();

	private final Map<QualifiedName, Integer> drops = new HashMap<>();

	private final Map<Trace, Integer> lastCreation = new HashMap<>();

	private final Map<Trace, Integer> firstDrop = new HashMap<>();

	private final Set<Change> folded = new HashSet<>();

	private ForeignKeyFolding(List<Change> changes) {
		this.changes = new ArrayList<>(changes);
		for (int index = 0; index < changes.size(); index++) {
			note(ChangeFootprint.of(changes.get(index)), index);
			if (changes.get(index) instanceof CreateTable create) {
				this.creations.put(create.table().name(), index);
			}
			else if (changes.get(index) instanceof DropTable drop) {
				this.drops.put(drop.table(), index);
			}
		}
	}

	/*
	 * A foreign key could depend on a key that is there only before or after.
	 */
	private void note(Footprint footprint, int index) {
		footprint.creates().forEach((trace) -> {
			this.lastCreation.put(trace, index);
			if (trace instanceof UniqueKey) {
				this.firstDrop.putIfAbsent(trace, index);
			}
		});
		footprint.drops().forEach((trace) -> {
			this.firstDrop.putIfAbsent(trace, index);
			if (trace instanceof UniqueKey) {
				this.lastCreation.put(trace, index);
			}
		});
	}

	static List<Change> fold(List<Change> changes) {
		ForeignKeyFolding folding = new ForeignKeyFolding(changes);
		changes.forEach(folding::fold);
		List<Change> result = new ArrayList<>(folding.changes);
		result.removeIf(folding.folded::contains);
		return result;
	}

	private void fold(Change change) {
		if (change instanceof AddConstraint add && add.constraint() instanceof ForeignKey
				&& this.creations.containsKey(add.table())) {
			foldIntoCreation(add, this.creations.get(add.table()));
		}
		AddConstraint restoring = (change instanceof DropConstraint drop) ? drop.restoring() : null;
		if (restoring != null && restoring.constraint() instanceof ForeignKey
				&& this.drops.containsKey(restoring.table())) {
			foldIntoDrop(change, restoring, this.drops.get(restoring.table()));
		}
	}

	private void foldIntoCreation(AddConstraint add, int position) {
		boolean early = ChangeFootprint.of(add)
			.needs()
			.stream()
			.anyMatch((trace) -> this.lastCreation.getOrDefault(trace, -1) > position);
		if (!early) {
			CreateTable create = (CreateTable) this.changes.get(position);
			this.changes.set(position, new CreateTable(create.table().with(add.constraint())));
			this.folded.add(add);
		}
	}

	private void foldIntoDrop(Change change, AddConstraint restoring, int position) {
		boolean late = ChangeFootprint.of(change)
			.frees()
			.stream()
			.anyMatch((trace) -> this.firstDrop.getOrDefault(trace, position) < position);
		CreateTable create = ((DropTable) this.changes.get(position)).restoring();
		if (!late && create != null) {
			Table table = create.table().with(restoring.constraint());
			this.changes.set(position, new DropTable(table.name(), new CreateTable(table)));
			this.folded.add(change);
		}
	}

}
