package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.ddl.Identifiers;
import dev.migrations.diff.Change;
import dev.migrations.diff.InsertRow;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that the model expects and that are not there, such as the first row of
 * a table generator. A row is told by its primary key; a table without one needs any row.
 * The row of a generator goes on behind the numbers that are there already.
 */
final class RowReader {

	private RowReader() {
	}

	/**
	 * Find missing rows.
	 * @param desired a connection to the model's database
	 * @param tables the tables that the model fills, with the rows
	 * @param wanted the schema of the model's database
	 * @param present a connection to what is there
	 * @param there the schema of what is there
	 * @return the insertions
	 * @throws SQLException if the database fails
	 */
	static List<Change> missing(Connection desired, Map<QualifiedName, List<ModelRow>> tables, Schema wanted,
			Connection present, Schema there) throws SQLException {
		List<Change> changes = new ArrayList<>();
		for (QualifiedName name : tables.keySet()) {
			Table table = wanted.table(name).orElse(null);
			if (table != null) {
				List<String> key = table.keyColumns();
				List<String> columns = columns(table);
				Set<List<String>> known = known(present, there.table(name).orElse(null), key);
				for (List<String> row : rows(desired, name, columns)) {
					if (!known.contains(key.stream().map((column) -> row.get(columns.indexOf(column))).toList())) {
						changes.add(behind(tables.getOrDefault(name, List.of()), there,
								new InsertRow(name, columns, row, key)));
					}
				}
			}
		}
		return changes;
	}

	private static InsertRow behind(List<ModelRow> rows, Schema there, InsertRow insert) {
		List<String> key = insert.key()
			.stream()
			.map((column) -> insert.values().get(insert.columns().indexOf(column)))
			.toList();
		List<String> counters = insert.columns().stream().filter((column) -> !insert.key().contains(column)).toList();
		ModelRow row = rows.stream().filter((each) -> each.literals().containsAll(key)).findFirst().orElse(null);
		if (row == null || counters.size() != 1) {
			return insert;
		}
		int counter = insert.columns().indexOf(counters.get(0));
		List<String> values = new ArrayList<>(insert.values());
		values.set(counter, row.behind(there, values.get(counter)));
		return new InsertRow(insert.table(), insert.columns(), values, insert.key());
	}

	private static List<String> columns(Table table) {
		return table.columns()
			.stream()
			.filter((column) -> !(column.value() instanceof Generated))
			.map(Column::name)
			.toList();
	}

	private static Set<List<String>> known(Connection connection, @Nullable Table table, List<String> key)
			throws SQLException {
		if (table == null || !columns(table).containsAll(key)) {
			return Set.of();
		}
		return new HashSet<>(rows(connection, table.name(), key));
	}

	private static List<List<String>> rows(Connection connection, QualifiedName table, List<String> columns)
			throws SQLException {
		String values = columns.stream()
			.map((column) -> "pg_catalog.quote_nullable(" + Identifiers.quote(column) + "::pg_catalog.text)")
			.collect(Collectors.joining(", "));
		String order = columns.isEmpty() ? " LIMIT 1" : " ORDER BY " + values;
		return Sql.rows(connection, "SELECT " + values + " FROM " + Identifiers.quote(table) + order)
			.stream()
			.map((row) -> row.stream().map(String::valueOf).toList())
			.toList();
	}

}
