package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.diff.Change;
import dev.migrations.schema.SchemaObject;

/**
 * Collects what a comparison finds.
 */
final class ChangeCollector {

	private final ComparisonSettings settings;

	private final ColumnFates fates = new ColumnFates();

	private final Counterparts counterparts = new Counterparts();

	private final List<Change> changes = new ArrayList<>();

	private final List<LeftAlone> leftAlone = new ArrayList<>();

	ChangeCollector(ComparisonSettings settings) {
		this.settings = settings;
	}

	ComparisonSettings settings() {
		return this.settings;
	}

	ColumnFates fates() {
		return this.fates;
	}

	Counterparts counterparts() {
		return this.counterparts;
	}

	boolean considers(Difference difference) {
		return this.settings.considers(difference);
	}

	void add(Change change) {
		this.changes.add(change);
	}

	/**
	 * Drop something that is not wanted, or leave it alone.
	 * @param object the thing
	 * @param drop the change that drops it
	 */
	void drop(SchemaObject object, Change drop) {
		if (this.settings.mayDrop(object)) {
			add(drop);
		}
		else {
			leave(object, "is not described by the model");
		}
	}

	void leave(SchemaObject object, String reason) {
		this.leftAlone.add(new LeftAlone(object, reason));
	}

	List<Change> changes() {
		return this.changes;
	}

	/**
	 * What the changes collected so far create or drop.
	 * @param which the part of the changes' footprints
	 * @return the things
	 */
	Set<SchemaObject> objects(Function<Footprint, Set<SchemaObject>> which) {
		return this.changes.stream()
			.map(ChangeFootprint::of)
			.flatMap((footprint) -> which.apply(footprint).stream())
			.collect(Collectors.toSet());
	}

	List<LeftAlone> leftAlone() {
		return this.leftAlone;
	}

}
