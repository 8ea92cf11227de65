package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.schema.ColumnType;
import dev.migrations.sql.SqlIdentifier;

/**
 * A table to be made for expressions of any tables that agree on the types of the columns
 * that they name.
 */
final class RereadTable {

	private static final int MAX_COLUMNS = 500;

	private static final int MAX_LINES = 500;

	private final Map<String, ColumnType> columns = new TreeMap<>();

	private final List<String> lines = new ArrayList<>();

	boolean fits(Map<String, ColumnType> further) {
		return this.lines.size() < MAX_LINES && this.columns.size() + further.size() <= MAX_COLUMNS
				&& further.entrySet()
					.stream()
					.allMatch((column) -> column.getValue()
						.equals(this.columns.getOrDefault(column.getKey(), column.getValue())));
	}

	void add(String line, Map<String, ColumnType> further) {
		this.columns.putAll(further);
		this.lines.add(line);
	}

	/*
	 * What stands in the parentheses of CREATE TABLE.
	 */
	String definition() {
		Stream<String> columns = this.columns.entrySet()
			.stream()
			.map((column) -> SqlIdentifier.quote(column.getKey()) + " " + RereadScript.type(column.getValue()));
		return Stream.concat(columns, this.lines.stream()).collect(Collectors.joining(",\n"));
	}

}
