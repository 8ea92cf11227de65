package dev.migrations.ddl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.diff.AlterCompositeType;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.CompositeType.Attribute;

/**
 * Composite types as SQL.
 */
final class CompositeTypeSql {

	private CompositeTypeSql() {
	}

	static String create(CompositeType type) {
		String attributes = type.attributes()
			.stream()
			.map(CompositeTypeSql::attribute)
			.collect(Collectors.joining(", "));
		return "CREATE TYPE " + Identifiers.quote(type.name()) + " AS (" + attributes + ")";
	}

	static List<String> alter(AlterCompositeType change) {
		Stream<String> drops = change.before()
			.attributes()
			.stream()
			.filter((attribute) -> !change.after().attributes().contains(attribute))
			.map((attribute) -> "DROP ATTRIBUTE " + Identifiers.quote(attribute.name()));
		Stream<String> additions = change.after()
			.attributes()
			.stream()
			.filter((attribute) -> !change.before().attributes().contains(attribute))
			.map((attribute) -> "ADD ATTRIBUTE " + attribute(attribute));
		String actions = Stream.concat(drops, additions).collect(Collectors.joining(", "));
		return actions.isEmpty() ? List.of()
				: List.of("ALTER TYPE " + Identifiers.quote(change.after().name()) + " " + actions);
	}

	private static String attribute(Attribute attribute) {
		return Identifiers.quote(attribute.name()) + " " + ColumnSql.type(attribute.type());
	}

}
