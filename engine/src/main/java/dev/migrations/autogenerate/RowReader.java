package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.ddl.Identifiers;
import dev.migrations.diff.Change;
import dev.migrations.diff.InsertRow;
import dev.migrations.schema.Column;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Finds the rows that the model expects and that are not there, such as the first row of
 * a table generator. A row is told by its primary key; a table without one needs any row.
 */
final class RowReader {

	private RowReader() {
	}

	/**
	 * Find missing rows.
	 * @param desired a connection to the model's database
	 * @param tables the tables that the model fills
	 * @param wanted the schema of the model's database
	 * @param present a connection to what is there
	 * @param there the schema of what is there
	 * @return the insertions
	 * @throws SQLException if the database fails
	 */
	static List<Change> missing(Connection desired, Set<QualifiedName> tables, Schema wanted, Connection present,
			Schema there) throws SQLException {
		List<Change> changes = new ArrayList<>();
		for (QualifiedName name : tables) {
			Table table = wanted.table(name).orElse(null);
			if (table != null) {
				boolean exists = there.table(name).isPresent();
				Set<List<String>> known = new HashSet<>();
				List<InsertRow> rows = exists ? rows(present, there.table(name).orElseThrow()) : List.of();
				rows.forEach((row) -> known.add(key(row)));
				rows(desired, table).stream().filter((row) -> !known.contains(key(row))).forEach(changes::add);
			}
		}
		return changes;
	}

	private static List<String> key(InsertRow row) {
		return row.key().stream().map((column) -> row.values().get(row.columns().indexOf(column))).toList();
	}

	/**
	 * Read the rows of a table.
	 * @param connection a connection to its database
	 * @param table the table
	 * @return an insertion for each row
	 * @throws SQLException if the database fails
	 */
	static List<InsertRow> rows(Connection connection, Table table) throws SQLException {
		List<String> columns = table.columns().stream().map(Column::name).toList();
		List<String> key = table.constraints()
			.stream()
			.filter(PrimaryKey.class::isInstance)
			.flatMap((constraint) -> ((PrimaryKey) constraint).columns().stream())
			.toList();
		String values = columns.stream()
			.map((column) -> "pg_catalog.quote_nullable(" + Identifiers.quote(column) + "::text)")
			.collect(Collectors.joining(", ", "ARRAY[", "]"));
		List<InsertRow> rows = new ArrayList<>();
		String from = " FROM " + Identifiers.quote(table.name());
		int count = Integer.parseInt(Sql.list(connection, "SELECT pg_catalog.count(*)" + from).get(0));
		for (int offset = 0; offset < count; offset++) {
			List<String> row = Sql.list(connection, "SELECT pg_catalog.unnest(v) FROM (SELECT " + values + " AS v"
					+ from + " ORDER BY 1 LIMIT 1 OFFSET " + offset + ") r");
			rows.add(new InsertRow(table.name(), columns, row, key));
		}
		return rows;
	}

}
