package dev.migrations.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;

/**
 * Takes out of tables that are new what filters leave out; in tables that are there it is
 * the changes that are left out.
 *
 * @param filters decide what takes part
 */
record FilteredTables(List<ObjectFilter> filters) {

	Schema apply(Schema desired, Schema present) {
		if (this.filters.isEmpty()) {
			return desired;
		}
		Set<QualifiedName> known = new HashSet<>();
		present.tables().forEach((table) -> known.add(table.name()));
		return desired.withTables(
				desired.tables().stream().map((table) -> known.contains(table.name()) ? table : apply(table)).toList());
	}

	private Table apply(Table table) {
		QualifiedName name = table.name();
		List<Column> columns = table.columns()
			.stream()
			.filter((column) -> includes(SchemaObject.column(name, column.name())))
			.toList();
		List<Constraint> constraints = table.constraints()
			.stream()
			.filter((constraint) -> includes(SchemaObject.constraint(name, String.valueOf(constraint.name()))))
			.toList();
		return table.withColumns(columns)
			.withConstraints(constraints)
			.withIndexes(table.indexes()
				.stream()
				.filter((index) -> includes(SchemaObject.index(name, String.valueOf(index.name()))))
				.toList());
	}

	private boolean includes(SchemaObject object) {
		return this.filters.stream().allMatch((filter) -> filter.includes(object));
	}

}
