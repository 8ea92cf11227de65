package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.ddl.Identifiers;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexKey.Uniqueness;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.IndexTerm.ExpressionTerm;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * The rows to try in a table: three ordinary ones, and for each column that changes one
 * with each value that is hard to keep.
 */
final class SampleTable {

	static final String ROW = "migrations sample row";

	private static final int ORDINARY = 3;

	private final Table table;

	private final Set<String> changing;

	private final SampleValues values;

	private final Set<String> keys = new HashSet<>();

	private final Map<String, ForeignKey> references = new LinkedHashMap<>();

	SampleTable(Table table, Set<String> changing, SampleValues values) {
		this.table = table;
		this.changing = changing;
		this.values = values;
		table.constraints().forEach(this::note);
		table.indexes()
			.stream()
			.filter((index) -> index.key().uniqueness() != Uniqueness.NONE)
			.flatMap((index) -> index.key().elements().stream())
			.forEach(this::note);
	}

	private void note(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			this.keys.addAll(key.columns());
		}
		else if (constraint instanceof UniqueConstraint key) {
			this.keys.addAll(key.columns());
		}
		else if (constraint instanceof ExclusionConstraint exclusion) {
			exclusion.comparisons().forEach((comparison) -> note(comparison.element()));
		}
		else if (constraint instanceof ForeignKey key && key.columns().size() == key.reference().columns().size()) {
			key.columns().forEach((column) -> this.references.put(column, key));
		}
	}

	private void note(IndexElement element) {
		this.table.columns()
			.stream()
			.map(Column::name)
			.filter((column) -> (element.term() instanceof ColumnTerm term) ? term.name().equals(column)
					: SampleValues.mentions(((ExpressionTerm) element.term()).expression(), column))
			.forEach(this.keys::add);
	}

	/**
	 * The statements that add rows.
	 * @param choice which of the values an ordinary row has
	 * @return a statement a row, the first ones for ordinary rows
	 */
	List<String> insertions(int choice) {
		List<String> statements = new ArrayList<>();
		for (int row = 0; row < ORDINARY; row++) {
			statements.add(insertion(ordinary(row, choice), row));
		}
		for (Column column : this.table.columns()) {
			if (this.changing.contains(column.name()) && !(column.value() instanceof Generated)) {
				List<String> candidates = new ArrayList<>(this.values.of(this.table, column));
				if (column.nullable()) {
					candidates.add("NULL");
				}
				for (String candidate : candidates) {
					Map<String, String> values = ordinary(statements.size(), choice);
					values.put(column.name(), candidate);
					statements.add(insertion(values, statements.size()));
				}
			}
		}
		return statements;
	}

	private Map<String, String> ordinary(int row, int choice) {
		Map<String, String> values = new LinkedHashMap<>();
		for (Column column : this.table.columns()) {
			boolean required = !column.nullable() && column.value() == null;
			if (!(column.value() instanceof Generated) && (required || this.changing.contains(column.name()))) {
				values.put(column.name(), value(column, row, choice));
			}
		}
		return values;
	}

	private String value(Column column, int row, int choice) {
		ForeignKey key = this.references.get(column.name());
		if (key != null) {
			String parent = Identifiers.quote(key.reference().table());
			String referred = key.reference().columns().get(key.columns().indexOf(column.name()));
			return "(SELECT " + Identifiers.quote(referred) + " FROM " + parent + " ORDER BY " + Identifiers.quote(ROW)
					+ " OFFSET " + row + " % greatest((SELECT count(*) FROM " + parent + "), 1) LIMIT 1)";
		}
		if (this.keys.contains(column.name())) {
			return this.values.different(this.table, column, row, choice);
		}
		List<String> candidates = this.values.of(this.table, column);
		return candidates.isEmpty() ? "NULL" : candidates.get(choice % candidates.size());
	}

	private String insertion(Map<String, String> values, int row) {
		String columns = values.keySet()
			.stream()
			.map((name) -> ", " + Identifiers.quote(name))
			.collect(Collectors.joining());
		String expressions = values.values().stream().map((value) -> ", " + value).collect(Collectors.joining());
		return "INSERT INTO " + Identifiers.quote(this.table.name()) + " (" + Identifiers.quote(ROW) + columns
				+ ") OVERRIDING SYSTEM VALUE VALUES (" + row + expressions + ")";
	}

}
