package dev.migrations.compare;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.diff.AlterCompositeType;
import dev.migrations.diff.CreateCompositeType;
import dev.migrations.diff.DropCompositeType;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.CompositeType.Attribute;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

/**
 * Compares composite types. The order of attributes does not matter.
 */
final class CompositeTypeDiff {

	private final ChangeCollector collector;

	CompositeTypeDiff(ChangeCollector collector) {
		this.collector = collector;
	}

	void compare(Schema present, Schema desired) {
		Map<QualifiedName, CompositeType> there = byName(present);
		Map<QualifiedName, CompositeType> wanted = byName(desired);
		for (CompositeType type : desired.compositeTypes()) {
			CompositeType before = there.get(type.name());
			if (before == null) {
				this.collector.add(new CreateCompositeType(type));
			}
			else if (!attributes(before).equals(attributes(type))) {
				alter(before, type);
			}
		}
		present.compositeTypes()
			.stream()
			.filter((type) -> !wanted.containsKey(type.name()))
			.forEach((type) -> this.collector.drop(object(type),
					new DropCompositeType(type.name(), new CreateCompositeType(type))));
	}

	private static Map<QualifiedName, CompositeType> byName(Schema schema) {
		return schema.compositeTypes().stream().collect(Collectors.toMap(CompositeType::name, Function.identity()));
	}

	private static Set<Attribute> attributes(CompositeType type) {
		return Set.copyOf(type.attributes());
	}

	private void alter(CompositeType before, CompositeType after) {
		boolean onlyAdds = after.attributes().containsAll(before.attributes());
		if (onlyAdds || this.collector.settings().mayDrop(object(before))) {
			this.collector.add(new AlterCompositeType(before, after));
		}
		else {
			this.collector.leave(object(before), LeftAlone.Reason.DIFFERENT,
					"it has attributes that the model lacks, or of other types");
		}
	}

	private static SchemaObject object(CompositeType type) {
		return SchemaObject.of(Kind.COMPOSITE_TYPE, type.name());
	}

}
