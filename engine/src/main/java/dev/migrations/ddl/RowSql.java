package dev.migrations.ddl;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.diff.DeleteRow;
import dev.migrations.diff.InsertRow;

/**
 * Single rows as SQL.
 */
final class RowSql {

	private RowSql() {
	}

	static String insert(InsertRow change) {
		return "INSERT INTO " + Identifiers.quote(change.table()) + " " + Identifiers.quote(change.columns())
				+ " VALUES (" + String.join(", ", change.values()) + ")";
	}

	static String delete(DeleteRow change) {
		List<String> key = change.key();
		String condition = key.stream()
			.map((column) -> Identifiers.quote(column) + " = " + change.values().get(change.columns().indexOf(column)))
			.collect(Collectors.joining(" AND "));
		return "DELETE FROM " + Identifiers.quote(change.table()) + (key.isEmpty() ? "" : " WHERE " + condition);
	}

}
