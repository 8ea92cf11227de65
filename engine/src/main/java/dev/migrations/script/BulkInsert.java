package dev.migrations.script;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.ddl.Identifiers;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Inserts rows in batches: one statement for each run of rows that have the same columns.
 */
final class BulkInsert {

	private static final int BATCH_SIZE = 1000;

	private final JdbcOperations jdbcOperations;

	private final QualifiedName table;

	BulkInsert(JdbcOperations jdbcOperations, QualifiedName table) {
		this.jdbcOperations = jdbcOperations;
		this.table = table;
	}

	void insert(List<? extends Map<String, ? extends @Nullable Object>> rows) {
		int start = 0;
		for (int end = 1; end <= rows.size(); end++) {
			if (end == rows.size() || !rows.get(end).keySet().equals(rows.get(start).keySet())) {
				insertAlike(rows.subList(start, end));
				start = end;
			}
		}
	}

	private void insertAlike(List<? extends Map<String, ? extends @Nullable Object>> rows) {
		List<String> columns = List.copyOf(rows.get(0).keySet());
		this.jdbcOperations.batchUpdate(sql(columns), rows, BATCH_SIZE, (statement, row) -> {
			for (int i = 0; i < columns.size(); i++) {
				ParameterValue.of(row.get(columns.get(i))).bind(statement, i + 1);
			}
		});
	}

	private String sql(List<String> columns) {
		String insert = "INSERT INTO " + Identifiers.quote(this.table);
		if (columns.isEmpty()) {
			return insert + " DEFAULT VALUES";
		}
		String names = columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ")"));
		return insert + names + " VALUES (" + "?, ".repeat(columns.size() - 1) + "?)";
	}

}
