package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.ddl.Identifiers;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.QualifiedName;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values in the sample rows of columns that change. A large object is what it
 * contains.
 *
 * @param connection a connection
 * @param changes tells which columns these are
 */
record SampledValues(Connection connection, SampledChanges changes) {

	/**
	 * Read the values.
	 * @param tables the tables that have sample rows
	 * @param later whether the changes are made
	 * @return the columns that are there, by their names before all changes
	 * @throws SQLException if the database fails
	 */
	Map<ColumnName, SampledColumn> read(Set<QualifiedName> tables, boolean later) throws SQLException {
		Map<ColumnName, SampledColumn> columns = new LinkedHashMap<>();
		for (QualifiedName table : tables) {
			Map<String, ColumnName> names = new LinkedHashMap<>();
			this.changes.columns().getOrDefault(table, Set.of()).forEach((column) -> {
				ColumnName name = new ColumnName(table, column);
				names.put(later ? this.changes.later(name).column() : column, name);
			});
			if (!names.isEmpty()) {
				columns.putAll(read(later ? this.changes.later(table) : table, names));
			}
		}
		return columns;
	}

	private Map<ColumnName, SampledColumn> read(QualifiedName table, Map<String, ColumnName> names)
			throws SQLException {
		Map<String, SampledType> types = types(table);
		types.keySet().retainAll(names.keySet());
		if (types.isEmpty()) {
			return Map.of();
		}
		List<List<@Nullable String>> rows = Sql.rows(this.connection,
				types.entrySet()
					.stream()
					.map((column) -> ", " + value(column.getKey(), column.getValue()))
					.collect(Collectors.joining("", "SELECT sampled." + Identifiers.quote(SampleTable.ROW),
							" FROM " + Identifiers.quote(table) + " AS sampled WHERE sampled."
									+ Identifiers.quote(SampleTable.ROW) + " IS NOT NULL")));
		Map<ColumnName, SampledColumn> columns = new LinkedHashMap<>();
		int index = 1;
		for (Map.Entry<String, SampledType> column : types.entrySet()) {
			Map<String, @Nullable String> values = new LinkedHashMap<>();
			for (List<@Nullable String> row : rows) {
				values.put(String.valueOf(row.get(0)), row.get(index));
			}
			SampledType type = column.getValue();
			columns.put(names.get(column.getKey()),
					new SampledColumn(type.isLargeObject() ? SampledType.BYTES : type, values));
			index++;
		}
		return columns;
	}

	private static String value(String column, SampledType type) {
		String name = "sampled." + Identifiers.quote(column);
		String text = name + "::pg_catalog.text";
		return type.isLargeObject()
				? "CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata AS object WHERE object.oid = "
						+ name + ") THEN pg_catalog.lo_get(" + name + ")::pg_catalog.text ELSE " + text + " END"
				: text;
	}

	private Map<String, SampledType> types(QualifiedName table) throws SQLException {
		Map<String, SampledType> types = new LinkedHashMap<>();
		for (List<@Nullable String> row : Sql.rows(this.connection, """
				SELECT a.attname, pg_catalog.format('%I.%I', n.nspname, b.typname),
					COALESCE(e.typcategory, b.typcategory), e.oid IS NOT NULL
				FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
				JOIN pg_catalog.pg_type b ON b.oid = (CASE WHEN t.typbasetype = 0 THEN t.oid ELSE t.typbasetype END)
				JOIN pg_catalog.pg_namespace n ON n.oid = b.typnamespace
				LEFT JOIN pg_catalog.pg_type e ON e.oid = b.typelem AND b.typcategory = 'A'
				WHERE a.attrelid = pg_catalog.to_regclass(""" + SqlLiteral.quote(Identifiers.quote(table))
				+ ") AND a.attnum > 0 AND NOT a.attisdropped")) {
			types.put(String.valueOf(row.get(0)),
					new SampledType(String.valueOf(row.get(1)), String.valueOf(row.get(2)), "t".equals(row.get(3))));
		}
		return types;
	}

}
