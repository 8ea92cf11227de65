package dev.migrations.ddl;

import java.util.Map;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;

/**
 * The definition of a column as SQL.
 */
final class ColumnSql implements ColumnValue.Visitor<String> {

	private static final ColumnSql VALUE = new ColumnSql();

	private static final Map<String, String> SERIAL_TYPES = Map.of("smallint", "smallserial", "integer", "serial",
			"bigint", "bigserial");

	private ColumnSql() {
	}

	static String definition(Column column) {
		ColumnValue value = column.value();
		String type = (value instanceof Serial) ? SERIAL_TYPES.get(column.type().sql()) : type(column.type());
		String clause = (value != null) ? value.accept(VALUE) : "";
		return Identifiers.quote(column.name()) + " " + type + (clause.isEmpty() ? "" : " " + clause)
				+ (column.nullable() ? "" : " NOT NULL");
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
	public String serial(Serial value) {
		return "";
	}

	@Override
	public String generated(Generated value) {
		return "GENERATED ALWAYS AS (" + value.expression() + ") " + value.storage();
	}

}
