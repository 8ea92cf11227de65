package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ColumnAlteration.DropDefault;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.DropTable;
import dev.migrations.diff.RecreateEnumType.Use;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * The columns that still have an enum type when it is made anew: not those that are
 * dropped before or get another type before. Computed ones are made anew by themselves.
 */
final class EnumTypeUses {

	private final EnumType type;

	private final Set<QualifiedName> goneTables = new HashSet<>();

	private final Set<ColumnName> gone = new HashSet<>();

	private final Set<ColumnName> withoutDefault = new HashSet<>();

	EnumTypeUses(EnumType type, List<Change> changes) {
		this.type = type;
		changes.forEach(this::note);
	}

	static boolean isOf(EnumType type, String sql) {
		return TypeNames.base(sql).equals(type.name());
	}

	private void note(Change change) {
		if (change instanceof DropTable drop) {
			this.goneTables.add(drop.table());
		}
		else if (change instanceof DropColumn drop) {
			this.gone.add(new ColumnName(drop.table(), drop.column()));
		}
		else if (change instanceof AlterColumn alter) {
			note(alter, new ColumnName(alter.table(), alter.column()));
		}
	}

	private void note(AlterColumn alter, ColumnName column) {
		alter.alterations().forEach((alteration) -> {
			if (alteration instanceof SetType changed && !isOf(this.type, changed.type().sql())) {
				this.gone.add(column);
			}
			if (alteration instanceof DropDefault) {
				this.withoutDefault.add(column);
			}
		});
	}

	List<Use> in(Schema schema) {
		List<Use> uses = new ArrayList<>();
		for (Table table : schema.tables()) {
			if (!this.goneTables.contains(table.name())) {
				table.columns()
					.stream()
					.filter((column) -> isUse(column, new ColumnName(table.name(), column.name())))
					.forEach((column) -> uses.add(use(column, new ColumnName(table.name(), column.name()))));
			}
		}
		return uses;
	}

	private boolean isUse(Column column, ColumnName name) {
		return isOf(this.type, column.type().sql()) && !(column.value() instanceof Generated)
				&& !this.gone.contains(name);
	}

	private Use use(Column column, ColumnName name) {
		String expression = (column.value() instanceof Default value && !this.withoutDefault.contains(name))
				? value.expression() : null;
		return new Use(name, column.type().sql(), expression);
	}

}
