package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.diff.Change;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;

/**
 * Constraints and indexes that are the same but for their names. One gets the wanted name
 * if somebody chose that, or if its own name is needed for something new whose name
 * somebody chose.
 */
final class Counterparts {

	private final List<Counterpart> all = new ArrayList<>();

	private final Map<SchemaObject, SchemaObject> presentNames = new HashMap<>();

	private final Map<SchemaObject, SchemaObject> finalNames = new HashMap<>();

	void add(Counterpart counterpart) {
		this.all.add(counterpart);
		this.presentNames.put(counterpart.desired(), counterpart.present());
		this.finalNames.put(counterpart.desired(), counterpart.present());
	}

	/**
	 * What the model's object is called so far.
	 * @param desired the identity in the model
	 * @return the present identity, the same one for something new
	 */
	SchemaObject presentName(SchemaObject desired) {
		return this.presentNames.getOrDefault(desired, desired);
	}

	/**
	 * What the model's object is called in the end.
	 * @param desired the identity in the model
	 * @return the identity after all changes
	 */
	SchemaObject finalName(SchemaObject desired) {
		return this.finalNames.getOrDefault(desired, desired);
	}

	/**
	 * Decide on the names when all other changes are known.
	 * @param present what is there
	 * @param collector the other changes
	 * @return the renames
	 */
	List<Change> rename(Schema present, ChangeCollector collector) {
		if (this.all.isEmpty()) {
			return List.of();
		}
		Set<SchemaObject> taken = Trace.things(ObjectFootprint.of(present).creates());
		taken.removeAll(collector.objects(Footprint::drops));
		new FreeNames(taken, this.finalNames).give(collector);
		List<Counterpart> renamed = needed(collector.objects(Footprint::creates));
		while (renamed.removeIf((each) -> isTaken(each, taken, renamed))) {
			continue;
		}
		renamed.forEach((each) -> this.finalNames.put(each.desired(), each.desired()));
		return RenameCycles.open(renamed.stream().map(Counterpart::rename).toList());
	}

	/*
	 * A name may be needed for something that gets another name itself.
	 */
	private List<Counterpart> needed(Set<SchemaObject> created) {
		List<Counterpart> candidates = new ArrayList<>(this.all);
		List<Counterpart> renamed = new ArrayList<>();
		while (candidates.removeIf((each) -> each.isToBeRenamed(created) && renamed.add(each))) {
			renamed.forEach((each) -> created.addAll(Trace.things(each.footprint().creates())));
		}
		return renamed;
	}

	private static boolean isTaken(Counterpart counterpart, Set<SchemaObject> taken, List<Counterpart> renamed) {
		Set<SchemaObject> clashes = Trace.things(counterpart.footprint().creates());
		clashes.retainAll(taken);
		renamed.forEach((other) -> clashes.removeAll(Trace.things(other.footprint().drops())));
		return !clashes.isEmpty();
	}

}
