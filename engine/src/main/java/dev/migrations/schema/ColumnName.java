package dev.migrations.schema;

/**
 * The name of a column and its table.
 *
 * @param table the table
 * @param column the column's name
 */
public record ColumnName(QualifiedName table, String column) {

	public ColumnName {
		Names.requireName("column", column);
	}

	@Override
	public String toString() {
		return this.table + "." + this.column;
	}

}
