package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Table;

/**
 * The computed columns of a table, in whose way a column cannot get another type.
 */
final class ComputedColumns {

	private final List<Column> mayChange = new ArrayList<>();

	private final List<Column> stay = new ArrayList<>();

	ComputedColumns(ComparisonSettings settings, Table table) {
		for (Column column : table.columns()) {
			if (column.value() instanceof Generated) {
				boolean free = settings.mayDrop(new SchemaObject(Kind.COLUMN_VALUE, table.name(), column.name()));
				(free ? this.mayChange : this.stay).add(column);
			}
		}
	}

	/**
	 * Whether a column must keep its type because somebody else's is computed from it.
	 * @param column the column's name
	 * @return whether it must
	 */
	boolean hold(String column) {
		return this.stay.stream().anyMatch((computed) -> isFrom(computed, column));
	}

	/**
	 * Whether a column must be made anew because one that it is computed from gets
	 * another type.
	 * @param column the column
	 * @param retyped the names of the columns that get another type
	 * @return whether it must
	 */
	boolean follows(Column column, List<String> retyped) {
		return this.mayChange.contains(column)
				&& (retyped.contains(column.name()) || retyped.stream().anyMatch((name) -> isFrom(column, name)));
	}

	private static boolean isFrom(Column computed, String column) {
		return computed.value() instanceof Generated value && Expressions.mention(value.expression(), column);
	}

}
