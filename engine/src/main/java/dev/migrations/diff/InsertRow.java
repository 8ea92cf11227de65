package dev.migrations.diff;

import java.util.List;
import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * Insert a row that the application expects, such as the first row of a table generator.
 *
 * @param table the table
 * @param columns the columns
 * @param values the value of each column as SQL
 * @param key the columns that identify the row; none when the table has only this row
 */
public record InsertRow(QualifiedName table, List<String> columns, List<String> values,
		List<String> key) implements Change {

	public InsertRow {
		columns = List.copyOf(columns);
		values = List.copyOf(values);
		key = List.copyOf(key);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DeleteRow(this.table, this.columns, this.values, this.key));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.insertRow(this);
	}

}
