package dev.migrations.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a query. Names in the default schema get no schema.
 *
 * @param result the query's result
 * @param defaultSchema the first schema of the search path, or {@code null}
 */
record CatalogRow(ResultSet result, @Nullable String defaultSchema) {

	private static final String SYSTEM_SCHEMA = "pg_catalog";

	@Nullable String optional(String column) throws SQLException {
		return this.result.getString(column);
	}

	String text(String column) throws SQLException {
		return Objects.requireNonNull(this.result.getString(column), column);
	}

	/*
	 * A value of the one-letter kinds that the catalogs are full of.
	 */
	char letter(String column) throws SQLException {
		String value = text(column);
		return value.isEmpty() ? ' ' : value.charAt(0);
	}

	long number(String column) throws SQLException {
		return this.result.getLong(column);
	}

	boolean flag(String column) throws SQLException {
		return this.result.getBoolean(column);
	}

	List<String> texts(String column) throws SQLException {
		return List.of((String[]) this.result.getArray(column).getArray());
	}

	QualifiedName name(String schemaColumn, String nameColumn) throws SQLException {
		String schema = optional(schemaColumn);
		return new QualifiedName(Objects.equals(schema, this.defaultSchema) ? null : schema, text(nameColumn));
	}

	/*
	 * The name of something that PostgreSQL itself may define: a collation or an operator
	 * class.
	 */
	@Nullable QualifiedName systemName(String schemaColumn, String nameColumn) throws SQLException {
		if (optional(nameColumn) == null) {
			return null;
		}
		boolean system = SYSTEM_SCHEMA.equals(optional(schemaColumn));
		return system ? QualifiedName.of(text(nameColumn)) : name(schemaColumn, nameColumn);
	}

}
