package dev.migrations.compare;

import dev.migrations.diff.CreateSchema;
import dev.migrations.diff.DropSchema;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;

/**
 * Compares database schemas.
 */
final class NamespaceDiff {

	private final ChangeCollector collector;

	NamespaceDiff(ChangeCollector collector) {
		this.collector = collector;
	}

	void compare(Schema present, Schema desired) {
		if (!this.collector.considers(Difference.SCHEMAS)) {
			return;
		}
		desired.namespaces()
			.stream()
			.filter((name) -> !present.namespaces().contains(name))
			.sorted()
			.forEach((name) -> this.collector.add(new CreateSchema(name)));
		present.namespaces()
			.stream()
			.filter((name) -> !desired.namespaces().contains(name))
			.sorted()
			.forEach((name) -> this.collector.drop(SchemaObject.namespace(name),
					new DropSchema(name, new CreateSchema(name))));
	}

}
