package dev.migrations.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.diff.DropColumn;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison found.
 *
 * @param changes what leads from what is there to what is wanted, in an order in which it
 * can be carried out
 * @param leftAlone what differs and stays as it is
 */
public record Comparison(List<Change> changes, List<LeftAlone> leftAlone) {

	public Comparison {
		changes = List.copyOf(changes);
		leftAlone = List.copyOf(leftAlone);
	}

	/**
	 * The columns that keep a type other than the wanted one.
	 * @param present what is there
	 * @param desired what is wanted
	 * @return their types, in a map of its own
	 */
	public Map<ColumnName, ColumnType> keptTypes(Schema present, Schema desired) {
		Map<ColumnName, ColumnType> types = new HashMap<>();
		for (Table table : desired.tables()) {
			present.table(table.name()).ifPresent((before) -> {
				Map<String, ColumnType> wanted = new HashMap<>();
				table.columns().forEach((column) -> wanted.put(column.name(), column.type()));
				before.columns()
					.stream()
					.filter((column) -> wanted.containsKey(column.name())
							&& !column.type().equals(wanted.get(column.name())))
					.forEach((column) -> types.put(new ColumnName(table.name(), column.name()), column.type()));
			});
		}
		this.changes.forEach((change) -> types.keySet().remove(retyped(change)));
		return types;
	}

	private static @Nullable ColumnName retyped(Change change) {
		if (change instanceof DropColumn drop) {
			return new ColumnName(drop.table(), drop.column());
		}
		boolean retypes = change instanceof AlterColumn alter
				&& alter.alterations().stream().anyMatch(SetType.class::isInstance);
		return retypes ? new ColumnName(((AlterColumn) change).table(), ((AlterColumn) change).column()) : null;
	}

	/**
	 * Whether what is there is what is wanted.
	 * @return whether there are no changes
	 */
	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

}
