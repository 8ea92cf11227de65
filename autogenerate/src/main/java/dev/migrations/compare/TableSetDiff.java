package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.DropTable;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;

/**
 * Compares the sets of tables. Foreign keys are changes of their own, so that tables may
 * refer to one another in any way.
 */
final class TableSetDiff {

	private final ChangeCollector collector;

	private final List<TableDiff> common = new ArrayList<>();

	TableSetDiff(ChangeCollector collector) {
		this.collector = collector;
	}

	void compare(Schema present, Schema desired) {
		for (Table table : desired.tables()) {
			present.table(table.name()).ifPresentOrElse((before) -> common(before, table), () -> create(table));
		}
		this.common.forEach(TableDiff::compareColumns);
		holdKeys(present);
		this.common.forEach(TableDiff::compareKeysAndIndexes);
		this.common.forEach(TableDiff::compareOtherConstraints);
		List<Table> unwanted = present.tables()
			.stream()
			.filter((table) -> desired.table(table.name()).isEmpty())
			.toList();
		Set<QualifiedName> dropped = droppable(unwanted, present);
		unwanted.forEach((table) -> drop(table, dropped.contains(table.name())));
	}

	/*
	 * A key stays when a foreign key that is not the generator's may depend on it.
	 */
	private void holdKeys(Schema present) {
		this.collector.settings().kept().keys().forEach(this.collector.fates()::hold);
		present.tables()
			.forEach((table) -> foreignKeys(table).stream()
				.filter((key) -> !mayDrop(table, key))
				.forEach((key) -> this.collector.fates().hold((ForeignKey) key)));
	}

	private void common(Table before, Table after) {
		boolean readOnly = this.collector.settings().readOnly().contains(before.name());
		if (!readOnly || this.collector.settings().owns(SchemaObject.table(before.name()))) {
			this.common.add(new TableDiff(this.collector, before, after));
		}
	}

	private void create(Table table) {
		if (!this.collector.considers(Difference.TABLES)) {
			return;
		}
		this.collector.add(new CreateTable(withoutForeignKeys(table)));
		foreignKeys(table).forEach((key) -> this.collector.add(AddConstraint.of(table.name(), key)));
	}

	/*
	 * A table stays when something that stays refers to it.
	 */
	private Set<QualifiedName> droppable(List<Table> unwanted, Schema present) {
		if (!this.collector.considers(Difference.TABLES)) {
			return Set.of();
		}
		Set<QualifiedName> dropped = unwanted.stream()
			.map(Table::name)
			.filter((name) -> this.collector.settings().mayDrop(SchemaObject.table(name)))
			.collect(Collectors.toCollection(HashSet::new));
		while (dropped.removeIf((name) -> isKept(name, dropped, present))) {
			continue;
		}
		return dropped;
	}

	private boolean isKept(QualifiedName name, Set<QualifiedName> dropped, Schema present) {
		return present.tables()
			.stream()
			.filter((table) -> !dropped.contains(table.name()))
			.anyMatch((table) -> foreignKeys(table).stream()
				.anyMatch((key) -> ((ForeignKey) key).reference().table().equals(name) && !mayDrop(table, key)));
	}

	private boolean mayDrop(Table table, Constraint key) {
		return this.collector.settings().mayDrop(SchemaObject.constraint(table.name(), Names.of(key)));
	}

	private void drop(Table table, boolean droppable) {
		if (!droppable) {
			this.collector.leave(SchemaObject.table(table.name()), LeftAlone.Reason.NOT_DESCRIBED);
			return;
		}
		foreignKeys(table).forEach((key) -> this.collector
			.add(new DropConstraint(table.name(), Names.of(key), AddConstraint.of(table.name(), key))));
		this.collector.add(new DropTable(table.name(), new CreateTable(withoutForeignKeys(table))));
	}

	private static List<Constraint> foreignKeys(Table table) {
		return table.constraints().stream().filter(ForeignKey.class::isInstance).toList();
	}

	private static Table withoutForeignKeys(Table table) {
		return table.withConstraints(
				table.constraints().stream().filter((constraint) -> !(constraint instanceof ForeignKey)).toList());
	}

}
