package dev.migrations.autogenerate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.diff.AddColumn;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.AlterDomain;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNumbering;
import dev.migrations.diff.ColumnAlteration.SetNotNull;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.DropTable;
import dev.migrations.diff.ExecuteSql;
import dev.migrations.diff.RecreateEnumType;
import dev.migrations.diff.RenameColumn;
import dev.migrations.diff.RenameTable;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexKey.Uniqueness;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.IndexTerm.ExpressionTerm;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * The tables and columns whose rows matter to changes, by the names that they have before
 * all changes.
 */
final class SampledChanges {

	private final Schema before;

	private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();

	private final Map<ColumnName, String> columnNames = new HashMap<>();

	private final Map<QualifiedName, Set<String>> columns = new LinkedHashMap<>();

	private final Set<QualifiedName> dropped = new HashSet<>();

	SampledChanges(List<Change> changes, Schema before) {
		this.before = before;
		changes.forEach(this::noteName);
		changes.forEach(this::note);
	}

	private void noteName(Change change) {
		if (change instanceof RenameTable rename && this.before.table(rename.table()).isPresent()) {
			this.tables.put(rename.table().sibling(rename.newName()), rename.table());
		}
		else if (change instanceof RenameColumn rename) {
			ColumnName earlier = earlier(new ColumnName(rename.table(), rename.column()));
			if (columnsOf(earlier.table()).contains(earlier.column())) {
				this.columnNames.put(new ColumnName(earlier.table(), rename.newName()), earlier.column());
			}
		}
		else if (change instanceof DropTable drop) {
			this.dropped.add(drop.table());
		}
	}

	private void note(Change change) {
		if (change instanceof AlterColumn alter) {
			boolean matters = alter.alterations()
				.stream()
				.anyMatch((each) -> each instanceof SetType || each instanceof SetNotNull);
			if (matters) {
				add(alter.table(), Set.of(alter.column()));
			}
		}
		else if (change instanceof AddConstraint add) {
			add(add.table(), columns(add.table(), add.constraint()));
		}
		else if (change instanceof CreateIndex create && create.index().key().uniqueness() != Uniqueness.NONE) {
			create.index().key().elements().forEach((element) -> add(create.table(), columns(create.table(), element)));
		}
		else if (change instanceof AddColumn add && add.column().value() instanceof Generated value) {
			add(add.table(), mentioned(add.table(), value.expression()));
		}
		else if (change instanceof AddColumn add && !add.column().nullable()) {
			add(add.table(), Set.of());
		}
		else if (change instanceof ChangeNumbering numbering) {
			add(numbering.table(), Set.of());
		}
		else if (change instanceof ExecuteSql execute) {
			this.before.tables()
				.stream()
				.map(Table::name)
				.filter((table) -> SampleValues.mentions(execute.sql(), table.name()))
				.forEach((table) -> add(table, mentioned(table, execute.sql())));
		}
		else if (change instanceof RecreateEnumType recreate) {
			recreate.uses().forEach((use) -> add(use.column().table(), Set.of(use.column().column())));
		}
		else if (change instanceof AlterDomain alter) {
			String name = alter.before().name().toString();
			this.before.tables()
				.forEach((table) -> table.columns()
					.stream()
					.filter((column) -> column.type().sql().replace("\"", "").equals(name))
					.forEach((column) -> add(table.name(), Set.of(column.name()))));
		}
	}

	private Set<String> columns(QualifiedName table, Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return Set.copyOf(key.columns());
		}
		if (constraint instanceof UniqueConstraint key) {
			return Set.copyOf(key.columns());
		}
		if (constraint instanceof ForeignKey key) {
			return Set.copyOf(key.columns());
		}
		if (constraint instanceof ExclusionConstraint exclusion) {
			return exclusion.comparisons()
				.stream()
				.flatMap((comparison) -> columns(table, comparison.element()).stream())
				.collect(Collectors.toSet());
		}
		return (constraint instanceof CheckConstraint check) ? mentioned(table, check.expression()) : Set.of();
	}

	private Set<String> columns(QualifiedName table, IndexElement element) {
		return (element.term() instanceof ColumnTerm term) ? Set.of(term.name())
				: mentioned(table, ((ExpressionTerm) element.term()).expression());
	}

	private Set<String> mentioned(QualifiedName table, String expression) {
		return columnsOf(earlier(table)).stream()
			.filter((column) -> SampleValues.mentions(expression, column))
			.collect(Collectors.toSet());
	}

	private void add(QualifiedName table, Set<String> columns) {
		QualifiedName name = earlier(table);
		Set<String> known = columnsOf(name);
		if (!known.isEmpty()) {
			Set<String> changing = this.columns.computeIfAbsent(name, (key) -> new HashSet<>());
			columns.stream()
				.map((column) -> earlier(new ColumnName(table, column)).column())
				.filter(known::contains)
				.forEach(changing::add);
		}
	}

	private Set<String> columnsOf(QualifiedName table) {
		return this.before.table(table)
			.map(Table::columns)
			.orElse(List.of())
			.stream()
			.map(Column::name)
			.collect(Collectors.toSet());
	}

	private QualifiedName earlier(QualifiedName table) {
		return this.tables.getOrDefault(table, table);
	}

	ColumnName earlier(ColumnName column) {
		QualifiedName table = earlier(column.table());
		ColumnName name = new ColumnName(table, column.column());
		return new ColumnName(table, this.columnNames.getOrDefault(name, column.column()));
	}

	/**
	 * The name of a table after all changes.
	 * @param table its name before
	 * @return its name afterwards
	 */
	QualifiedName later(QualifiedName table) {
		return names(table).stream().filter((name) -> !name.equals(table)).findFirst().orElse(table);
	}

	/**
	 * The name of a column after all changes.
	 * @param column its name before
	 * @return its name afterwards
	 */
	ColumnName later(ColumnName column) {
		return this.columnNames.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().table().equals(column.table()) && entry.getValue().equals(column.column())
					&& !entry.getKey().equals(column))
			.findFirst()
			.map((entry) -> new ColumnName(later(column.table()), entry.getKey().column()))
			.orElseGet(() -> new ColumnName(later(column.table()), column.column()));
	}

	/**
	 * The columns that change, by their tables.
	 * @return the columns, none for a table whose rows matter as such
	 */
	Map<QualifiedName, Set<String>> columns() {
		return this.columns;
	}

	boolean dropped(QualifiedName table) {
		return this.dropped.contains(table);
	}

	/**
	 * The names that a table has in the course of the changes.
	 * @param table its name before all changes
	 * @return the names
	 */
	Set<QualifiedName> names(QualifiedName table) {
		Set<QualifiedName> names = new HashSet<>(Set.of(table));
		this.tables.forEach((after, earlier) -> {
			if (earlier.equals(table)) {
				names.add(after);
			}
		});
		return names;
	}

	/**
	 * The tables of a change whose rows may be in its way, by the names that they have
	 * when it runs.
	 * @param change the change
	 * @return the tables
	 */
	Set<QualifiedName> now(Change change) {
		QualifiedName table = (change instanceof AlterColumn alter) ? alter.table()
				: (change instanceof AddConstraint add) ? add.table() : (change instanceof CreateIndex create)
						? create.table() : (change instanceof AddColumn add) ? add.table() : null;
		if (change instanceof RecreateEnumType recreate) {
			return recreate.uses().stream().map((use) -> use.column().table()).collect(Collectors.toSet());
		}
		return (table != null && this.columns.containsKey(earlier(table))) ? Set.of(table) : Set.of();
	}

}
