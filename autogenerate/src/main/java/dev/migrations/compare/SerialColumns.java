package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.PostgresNames;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.Table;

/**
 * Recognizes columns that {@code serial} and its kin made: a sequence of the usual name
 * and options that belongs to the column, and a default that takes its numbers.
 */
final class SerialColumns {

	private SerialColumns() {
	}

	/**
	 * Put {@link Serial} in place of such sequences and defaults.
	 * @param schema a schema as the catalogs have it
	 * @return the schema without such sequences
	 */
	static Schema fold(Schema schema) {
		Map<QualifiedName, Sequence> owned = new HashMap<>();
		schema.sequences()
			.stream()
			.filter((sequence) -> sequence.owner() != null && sequence.options().equals(SequenceOptions.DEFAULTS))
			.forEach((sequence) -> owned.put(sequence.name(), sequence));
		if (owned.isEmpty()) {
			return schema;
		}
		Set<QualifiedName> folded = new HashSet<>();
		List<Table> tables = schema.tables().stream().map((table) -> fold(table, owned, folded)).toList();
		List<Sequence> sequences = schema.sequences()
			.stream()
			.filter((sequence) -> !folded.contains(sequence.name()))
			.toList();
		return schema.withTables(tables).withSequences(sequences);
	}

	private static Table fold(Table table, Map<QualifiedName, Sequence> owned, Set<QualifiedName> folded) {
		List<Column> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			Sequence sequence = owned.get(PostgresNames.sequence(table.name(), column.name()));
			if (sequence != null && isSerial(table, column, sequence)) {
				folded.add(sequence.name());
				columns.add(column.withValue(new Serial()));
			}
			else {
				columns.add(column);
			}
		}
		return table.withColumns(columns);
	}

	private static boolean isSerial(Table table, Column column, Sequence sequence) {
		String type = (sequence.type() != null) ? sequence.type() : "bigint";
		return !column.nullable() && column.type().sql().equals(type)
				&& new ColumnName(table.name(), column.name()).equals(sequence.owner())
				&& column.value() instanceof Default value && SequenceUse.uses(value.expression(), sequence.name());
	}

}
