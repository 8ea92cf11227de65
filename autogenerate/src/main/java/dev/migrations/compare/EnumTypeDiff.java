package dev.migrations.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.diff.AddEnumValue;
import dev.migrations.diff.CreateEnumType;
import dev.migrations.diff.DropEnumType;
import dev.migrations.diff.RecreateEnumType;
import dev.migrations.schema.Cast;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

/**
 * Compares enum types. Values are added where possible; where values go or change their
 * order, the type is made anew.
 */
final class EnumTypeDiff {

	private final ChangeCollector collector;

	private final Map<EnumType, EnumType> recreated = new LinkedHashMap<>();

	EnumTypeDiff(ChangeCollector collector) {
		this.collector = collector;
	}

	void compare(Schema present, Schema desired) {
		Map<QualifiedName, EnumType> there = byName(present.enumTypes());
		Map<QualifiedName, EnumType> wanted = byName(desired.enumTypes());
		for (EnumType type : desired.enumTypes()) {
			EnumType before = there.get(type.name());
			if (before == null) {
				this.collector.add(new CreateEnumType(type));
			}
			else {
				compare(before, type, present);
			}
		}
		present.enumTypes()
			.stream()
			.filter((type) -> !wanted.containsKey(type.name()))
			.forEach((type) -> this.collector.drop(SchemaObject.of(Kind.ENUM_TYPE, type.name()),
					new DropEnumType(type.name(), new CreateEnumType(type))));
	}

	private static Map<QualifiedName, EnumType> byName(List<EnumType> types) {
		return types.stream().collect(Collectors.toMap(EnumType::name, Function.identity()));
	}

	private void compare(EnumType before, EnumType after, Schema present) {
		List<String> kept = after.values().stream().filter(before.values()::contains).toList();
		SchemaObject object = SchemaObject.of(Kind.ENUM_TYPE, before.name());
		if (kept.equals(before.values())) {
			addValues(before, after);
		}
		else if (this.collector.settings().mayDrop(object)) {
			recreate(before, after, present);
		}
		else {
			this.collector.leave(object, LeftAlone.Reason.DIFFERENT,
					"it has values that the model lacks, or another order");
			addValues(before, after);
		}
	}

	private void addValues(EnumType before, EnumType after) {
		List<String> known = new ArrayList<>(before.values());
		List<String> values = after.values();
		for (int index = values.size() - 1; index >= 0; index--) {
			String value = values.get(index);
			if (!known.contains(value)) {
				String next = (index + 1 < values.size()) ? values.get(index + 1) : null;
				this.collector.add(new AddEnumValue(before.name(), value, next));
				known.add(value);
			}
		}
	}

	private void recreate(EnumType before, EnumType after, Schema present) {
		this.recreated.put(before, after);
		present.tables()
			.forEach((table) -> table.columns()
				.stream()
				.filter((column) -> EnumTypeUses.isOf(before, column.type().sql()))
				.forEach((column) -> this.collector.fates().retype(table.name(), column.name())));
	}

	/**
	 * Make types anew, when it is known what becomes of the columns.
	 * @param present what is there
	 * @param desired what is wanted
	 */
	void recreate(Schema present, Schema desired) {
		List<Cast> kept = present.casts().stream().filter(desired.casts()::contains).toList();
		this.recreated.forEach((before, after) -> {
			EnumTypeUses uses = new EnumTypeUses(before, this.collector.changes());
			List<Cast> casts = kept.stream()
				.filter((cast) -> EnumTypeUses.isOf(before, cast.source()) || EnumTypeUses.isOf(before, cast.target()))
				.toList();
			this.collector.add(new RecreateEnumType(before, after, uses.in(present), casts));
		});
	}

}
