package dev.migrations.store;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrations.sql.SqlLiteral;

/**
 * Writes texts as an array.
 */
final class SqlArray {

	private SqlArray() {
	}

	static String of(Collection<String> texts) {
		return texts.stream()
			.map(SqlLiteral::quote)
			.collect(Collectors.joining(", ", "ARRAY[", "]::pg_catalog.text[]"));
	}

}
