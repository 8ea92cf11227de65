package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrations.compare.Comparison;
import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.SchemaComparator;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.DetectedChange;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;

/**
 * Compares with what is wanted, leaving out what filters and an imperfect copy leave out.
 *
 * @param desired what is wanted
 * @param settings what to consider
 * @param filters decide what takes part
 * @param uncertain what is not known well enough to be changed
 * @param unwanted changes that are not wanted
 */
record Comparing(Schema desired, ComparisonSettings settings, List<ObjectFilter> filters, Set<SchemaObject> uncertain,
		Set<DetectedChange> unwanted) {

	Comparing {
		filters = List.copyOf(filters);
		uncertain = Set.copyOf(uncertain);
		unwanted = Set.copyOf(unwanted);
	}

	Comparison compare(Schema present) {
		Comparison comparison = SchemaComparator.compare(present,
				new FilteredTables(this.filters).apply(this.desired, present), this.settings);
		return new Comparison(comparison.changes().stream().filter(this::takesPart).toList(), comparison.leftAlone());
	}

	private boolean takesPart(Change change) {
		List<DetectedChange> detected = ChangeDescription.of(change);
		return !this.unwanted.containsAll(detected) && detected.stream()
			.map(DetectedChange::object)
			.allMatch((object) -> !this.uncertain.contains(object)
					&& this.filters.stream().allMatch((filter) -> filter.includes(object)));
	}

	/**
	 * The same comparison when other things are the generator's.
	 * @param owned what is
	 * @return another comparison
	 */
	Comparing owning(Set<SchemaObject> owned) {
		return new Comparing(this.desired, this.settings.withOwned(owned), this.filters, this.uncertain, this.unwanted);
	}

	/**
	 * The same comparison without some changes.
	 * @param unwanted the changes
	 * @return another comparison
	 */
	Comparing without(Set<DetectedChange> unwanted) {
		return new Comparing(this.desired, this.settings, this.filters, this.uncertain, unwanted);
	}

}
