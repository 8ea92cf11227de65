package dev.migrations.compare;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.diff.CreateSchema;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropSchema;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Relation;
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

	void create(Schema present, Schema desired) {
		if (this.collector.considers(Difference.SCHEMAS)) {
			desired.namespaces()
				.stream()
				.filter((name) -> !present.namespaces().contains(name))
				.sorted()
				.forEach((name) -> this.collector.add(new CreateSchema(name)));
		}
	}

	/**
	 * Create schemas that are ignored where something new needs them.
	 * @param present what is there
	 */
	void createNeeded(Schema present) {
		Set<SchemaObject> there = this.collector.objects(Footprint::creates);
		this.collector.objects(Footprint::needs)
			.stream()
			.filter((object) -> object.kind() == Kind.SCHEMA && !there.contains(object)
					&& !present.namespaces().contains(object.name().name()))
			.map((object) -> object.name().name())
			.sorted()
			.forEach((name) -> this.collector.add(new CreateSchema(name)));
	}

	/**
	 * Drop what is empty in the end.
	 * @param present what is there
	 * @param desired what is wanted
	 */
	void drop(Schema present, Schema desired) {
		if (!this.collector.considers(Difference.SCHEMAS)) {
			return;
		}
		Set<String> needed = namespaces(present);
		present.namespaces()
			.stream()
			.filter((name) -> !desired.namespaces().contains(name))
			.sorted()
			.forEach((name) -> drop(name, needed.contains(name)));
	}

	private void drop(String name, boolean needed) {
		SchemaObject object = SchemaObject.namespace(name);
		if (needed) {
			this.collector.leave(object, LeftAlone.Reason.NOT_DESCRIBED);
			return;
		}
		this.collector.drop(object, new DropSchema(name, new CreateSchema(name)));
	}

	/*
	 * The schemas of what stays.
	 */
	private Set<String> namespaces(Schema present) {
		Set<SchemaObject> objects = new HashSet<>();
		present.tables().forEach((table) -> objects.add(SchemaObject.table(table.name())));
		present.enumTypes().forEach((type) -> objects.add(SchemaObject.of(Kind.ENUM_TYPE, type.name())));
		present.domains().forEach((domain) -> objects.add(SchemaObject.of(Kind.DOMAIN, domain.name())));
		present.compositeTypes().forEach((type) -> objects.add(SchemaObject.of(Kind.COMPOSITE_TYPE, type.name())));
		Set<SchemaObject> dropped = this.collector.objects(Footprint::drops);
		present.sequences()
			.stream()
			.filter((sequence) -> sequence.owner() == null
					|| !dropped.contains(SchemaObject.column(sequence.owner().table(), sequence.owner().column())))
			.forEach((sequence) -> objects.add(SchemaObject.sequence(sequence.name())));
		objects.removeAll(dropped);
		return Stream.concat(objects.stream().map(SchemaObject::name), present.relations().stream().map(Relation::name))
			.map(QualifiedName::schema)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

}
