package dev.migrations.compare;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;

import dev.migrations.diff.SetComment;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;

/**
 * Compares comments on anything but tables and columns. A comment goes with what it is
 * about; the way back brings it again.
 */
final class CommentDiff {

	private static final Comparator<SchemaObject> ORDER = Comparator.comparing(SchemaObject::kind)
		.thenComparing(SchemaObject::toString);

	private final ChangeCollector collector;

	CommentDiff(ChangeCollector collector) {
		this.collector = collector;
	}

	void compare(Schema present, Schema desired) {
		if (!this.collector.considers(Difference.COMMENTS)) {
			return;
		}
		Map<SchemaObject, String> there = present.comments();
		desired.comments()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(ORDER))
			.filter((comment) -> !comment.getValue().equals(there.get(comment.getKey())))
			.forEach((comment) -> this.collector
				.add(new SetComment(comment.getKey(), comment.getValue(), there.get(comment.getKey()))));
		Set<SchemaObject> dropped = this.collector.dropped();
		there.keySet()
			.stream()
			.sorted(ORDER)
			.filter((object) -> !desired.comments().containsKey(object))
			.filter((object) -> dropped.contains(object) || this.collector.settings().drops() == Drops.ALL)
			.forEach((object) -> this.collector.add(new SetComment(object, null, there.get(object))));
	}

}
