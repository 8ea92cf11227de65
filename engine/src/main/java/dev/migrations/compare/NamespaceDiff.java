package dev.migrations.compare;

import java.util.function.Function;
import java.util.stream.Stream;

import dev.migrations.diff.CreateSchema;
import dev.migrations.diff.DropSchema;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

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
			.forEach((name) -> drop(name, present));
	}

	private void drop(String name, Schema present) {
		SchemaObject object = SchemaObject.namespace(name);
		if (holdsWhatStays(name, present)) {
			this.collector.leave(object, "is not described by the model");
			return;
		}
		this.collector.drop(object, new DropSchema(name, new CreateSchema(name)));
	}

	private boolean holdsWhatStays(String name, Schema present) {
		Stream<SchemaObject> objects = Stream
			.of(present.tables().stream().map((table) -> SchemaObject.table(table.name())),
					present.sequences()
						.stream()
						.filter((sequence) -> sequence.owner() == null)
						.map((sequence) -> SchemaObject.sequence(sequence.name())),
					present.enumTypes().stream().map((type) -> SchemaObject.of(Kind.ENUM_TYPE, type.name())),
					present.domains().stream().map((domain) -> SchemaObject.of(Kind.DOMAIN, domain.name())))
			.flatMap(Function.identity());
		return present.relations().stream().anyMatch((relation) -> name.equals(relation.name().schema())) || objects
			.anyMatch((object) -> name.equals(object.name().schema()) && !this.collector.settings().mayDrop(object));
	}

}
