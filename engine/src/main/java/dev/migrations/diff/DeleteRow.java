package dev.migrations.diff;

import java.util.List;
import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * Delete a row that was inserted for the application.
 *
 * @param table the table
 * @param columns the columns
 * @param values the value of each column as a SQL literal
 * @param key the columns that identify the row; none when the table has only this row
 */
public record DeleteRow(QualifiedName table, List<String> columns, List<String> values,
		List<String> key) implements Change {

	public DeleteRow {
		columns = List.copyOf(columns);
		values = List.copyOf(values);
		key = List.copyOf(key);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new InsertRow(this.table, this.columns, this.values, this.key));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.deleteRow(this);
	}

}
