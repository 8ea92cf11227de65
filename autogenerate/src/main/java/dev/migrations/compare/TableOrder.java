package dev.migrations.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.DropTable;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;

/**
 * Puts created tables behind those that they refer to, and dropped ones before them, as
 * far as they do not refer to one another in a circle.
 */
final class TableOrder {

	private final Map<QualifiedName, Set<QualifiedName>> references = new LinkedHashMap<>();

	private final Set<QualifiedName> ordered = new LinkedHashSet<>();

	private TableOrder() {
	}

	static List<Change> sort(List<Change> changes) {
		List<Change> others = new ArrayList<>(changes);
		List<Change> sorted = new ArrayList<>(sort(others, CreateTable.class, false));
		List<Change> dropped = sort(others, DropTable.class, true);
		sorted.addAll(others);
		sorted.addAll(dropped);
		return sorted;
	}

	private static List<Change> sort(List<Change> changes, Class<? extends Change> kind, boolean reverse) {
		Map<QualifiedName, Change> tables = new LinkedHashMap<>();
		changes.stream().filter(kind::isInstance).forEach((change) -> tables.put(table(change), change));
		changes.removeAll(tables.values());
		TableOrder order = new TableOrder();
		changes.forEach((change) -> order.note(change, reverse));
		tables.keySet().forEach((table) -> order.visit(table, new LinkedHashSet<>()));
		List<Change> sorted = new ArrayList<>();
		order.ordered.stream().filter(tables::containsKey).forEach((table) -> sorted.add(tables.get(table)));
		if (reverse) {
			Collections.reverse(sorted);
		}
		return sorted;
	}

	private static QualifiedName table(Change change) {
		return (change instanceof CreateTable create) ? create.table().name() : ((DropTable) change).table();
	}

	private void note(Change change, boolean dropped) {
		AddConstraint key = (dropped && change instanceof DropConstraint drop) ? drop.restoring()
				: (!dropped && change instanceof AddConstraint add) ? add : null;
		if (key != null && key.constraint() instanceof ForeignKey foreign) {
			this.references.computeIfAbsent(key.table(), (table) -> new LinkedHashSet<>())
				.add(foreign.reference().table());
		}
	}

	private void visit(QualifiedName table, Set<QualifiedName> path) {
		if (this.ordered.contains(table) || !path.add(table)) {
			return;
		}
		this.references.getOrDefault(table, Set.of()).forEach((other) -> visit(other, path));
		this.ordered.add(table);
	}

}
