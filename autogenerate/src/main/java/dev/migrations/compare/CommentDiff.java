package dev.migrations.compare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.migrations.diff.Difference;
import dev.migrations.diff.Drops;
import dev.migrations.diff.SetComment;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Compares comments on anything but tables and columns. A comment goes with what it is
 * about; the way back brings it again.
 */
final class CommentDiff {

	private static final Comparator<SchemaObject> ORDER = Comparator.comparing(SchemaObject::kind)
		.thenComparing(SchemaObject::toString);

	private final ChangeCollector collector;

	private final Set<SchemaObject> created;

	private final Set<SchemaObject> dropped;

	CommentDiff(ChangeCollector collector) {
		this.collector = collector;
		this.created = collector.objects(Footprint::creates);
		this.dropped = collector.objects(Footprint::drops);
	}

	void compare(Schema present, Schema desired) {
		if (!this.collector.considers(Difference.COMMENTS)) {
			return;
		}
		Map<SchemaObject, String> there = present.comments();
		Set<SchemaObject> parts = Trace.things(ObjectFootprint.of(present).creates());
		parts.removeAll(this.dropped);
		Set<SchemaObject> kept = new HashSet<>();
		sorted(desired).forEach((object, comment) -> {
			SchemaObject before = this.collector.counterparts().presentName(object);
			if (exists(object, parts)) {
				set(object, comment, this.dropped.contains(before) ? null : there.get(before));
				kept.add(before);
			}
		});
		sorted(present).forEach((object, comment) -> {
			if (this.dropped.contains(object) || (!kept.contains(object) && mayRemove())) {
				this.collector.add(new SetComment(object, null, comment));
			}
		});
	}

	private static Map<SchemaObject, String> sorted(Schema schema) {
		Map<SchemaObject, String> sorted = new TreeMap<>(ORDER);
		sorted.putAll(schema.comments());
		return sorted;
	}

	private boolean mayRemove() {
		return this.collector.settings().drops() == Drops.ALL;
	}

	/*
	 * A unique index may be there in place of a unique constraint.
	 */
	private boolean exists(SchemaObject object, Set<SchemaObject> parts) {
		boolean part = object.kind() == Kind.CONSTRAINT || object.kind() == Kind.INDEX;
		return !part || this.created.contains(object)
				|| parts.contains(this.collector.counterparts().presentName(object));
	}

	private void set(SchemaObject object, String comment, @Nullable String before) {
		if (!comment.equals(before)) {
			this.collector.add(new SetComment(this.collector.counterparts().finalName(object), comment, before));
		}
	}

}
