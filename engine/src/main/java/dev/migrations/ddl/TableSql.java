package dev.migrations.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.diff.CreateIndex;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Table;

/**
 * A table with all that belongs to it as SQL.
 */
final class TableSql {

	private TableSql() {
	}

	static List<String> create(Table table) {
		List<String> statements = new ArrayList<>();
		List<Constraint> merged = KeyTwins.of(table);
		List<Constraint> own = new ArrayList<>(table.constraints());
		own.removeAll(merged);
		statements.add(statement(table.withConstraints(own)));
		merged.forEach((constraint) -> statements
			.add("ALTER TABLE " + Identifiers.quote(table.name()) + " ADD " + ConstraintSql.definition(constraint)));
		table.indexes().forEach((index) -> statements.add(IndexSql.create(CreateIndex.of(table.name(), index))));
		if (table.comment() != null) {
			statements.add(CommentSql.onTable(table.name(), table.comment()));
		}
		table.columns()
			.stream()
			.filter((column) -> column.comment() != null)
			.forEach((column) -> statements.add(CommentSql.onColumn(table.name(), column.name(), column.comment())));
		return List.copyOf(statements);
	}

	private static String statement(Table table) {
		Stream<String> columns = table.columns().stream().map(ColumnSql::definition);
		Stream<String> constraints = table.constraints().stream().map(ConstraintSql::definition);
		String lines = Stream.concat(columns, constraints).collect(Collectors.joining(",\n    ", "\n    ", "\n"));
		return "CREATE TABLE " + Identifiers.quote(table.name()) + " (" + (lines.isBlank() ? "" : lines) + ")"
				+ ((table.partitioning() != null) ? " PARTITION BY " + table.partitioning() : "");
	}

}
