package dev.migrations.catalog;

import dev.migrations.catalog.Expression.OfDefault;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;

/**
 * Rewrites the expression that gives a column its value.
 *
 * @param type the column's type
 * @param table the expressions of its table
 */
record ValueExpressions(ColumnType type, TableExpressions table) implements ColumnValue.Visitor<ColumnValue> {

	@Override
	public ColumnValue defaultValue(Default value) {
		return new Default(this.table.rewrite(new OfDefault(value.expression(), this.type)));
	}

	@Override
	public ColumnValue identity(Identity value) {
		return value;
	}

	@Override
	public ColumnValue serial(Serial value) {
		return value;
	}

	@Override
	public ColumnValue generated(Generated value) {
		return new Generated(this.table.expression(value.expression()), value.storage());
	}

}
