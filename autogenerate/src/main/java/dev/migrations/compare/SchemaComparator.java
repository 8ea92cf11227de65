package dev.migrations.compare;

import java.util.List;

import dev.migrations.diff.Change;
import dev.migrations.schema.Schema;

/**
 * Compares two schemas as PostgreSQL's catalogs give them:
 * <ol>
 * <li>What is the same but for a name that nobody chose is the same.</li>
 * <li>What is wanted and missing is created; what differs is altered.</li>
 * <li>What is there and not wanted is dropped if it is the generator's; otherwise it is
 * left alone, and so is whatever could only be changed by dropping it.</li>
 * <li>The changes are ordered by what they need and what they free.</li>
 * </ol>
 */
public final class SchemaComparator {

	private SchemaComparator() {
	}

	/**
	 * Compare two schemas.
	 * @param present what is there
	 * @param desired what is wanted
	 * @param settings what to consider
	 * @return the difference
	 */
	public static Comparison compare(Schema present, Schema desired, ComparisonSettings settings) {
		Schema from = SerialColumns.fold(present);
		Schema to = IgnoredKinds.remove(UnmodeledRelations.remove(SerialColumns.fold(desired), from.relations()), from,
				settings);
		ChangeCollector collector = new ChangeCollector(settings, from.domains(), to.domains());
		new NamespaceDiff(collector).create(from, to);
		TypeDiff types = new TypeDiff(collector);
		types.compare(from, to);
		SequenceDiff sequences = new SequenceDiff(collector);
		sequences.compare(from, to);
		new TableSetDiff(collector).compare(from, to);
		if (!settings.ignored().isEmpty()) {
			types.createNeeded(from, to);
			sequences.createNeeded(from, to);
			new NamespaceDiff(collector).createNeeded(from);
		}
		collector.keepWhatIsUsed(from);
		new NamespaceDiff(collector).drop(from, to);
		types.finish(from, to);
		List<Change> renames = collector.counterparts().rename(from, collector);
		new CommentDiff(collector).compare(from, to);
		renames.forEach(collector::add);
		List<Change> ordered = ChangeOrder.order(collector.changes());
		return new Comparison(ForeignKeyFolding.fold(ordered), collector.leftAlone());
	}

}
