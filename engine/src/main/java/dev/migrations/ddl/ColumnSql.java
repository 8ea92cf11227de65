package dev.migrations.ddl;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;

/**
 * The definition of a column as SQL.
 */
final class ColumnSql implements ColumnValue.Visitor<String> {

	private static final ColumnSql VALUE = new ColumnSql();

	private ColumnSql() {
	}

	static String definition(Column column) {
		ColumnValue value = column.value();
		return Identifiers.quote(column.name()) + " " + type(column.type())
				+ ((value != null) ? " " + value.accept(VALUE) : "") + (column.nullable() ? "" : " NOT NULL");
	}

	static String type(ColumnType type) {
		return (type.collation() != null) ? type.sql() + " COLLATE " + Identifiers.quote(type.collation()) : type.sql();
	}

	@Override
	public String defaultValue(Default value) {
		return "DEFAULT " + value.expression();
	}

	@Override
	public String identity(Identity value) {
		return SequenceSql.generated(value);
	}

	@Override
	public String generated(Generated value) {
		return "GENERATED ALWAYS AS (" + value.expression() + ") " + value.storage();
	}

}
