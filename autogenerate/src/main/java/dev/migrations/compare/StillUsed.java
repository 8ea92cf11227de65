package dev.migrations.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNumbering;
import dev.migrations.diff.ColumnAlteration;
import dev.migrations.diff.ColumnAlteration.DropDefault;
import dev.migrations.diff.ColumnAlteration.SetDefault;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.DropDomain;
import dev.migrations.diff.DropTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Types and sequences that columns and domains need which stay as they are.
 */
final class StillUsed {

	private final Set<QualifiedName> gone = new HashSet<>();

	private final Set<ColumnName> goneColumns = new HashSet<>();

	private final Set<ColumnName> retyped = new HashSet<>();

	private final Set<ColumnName> otherDefault = new HashSet<>();

	private final Footprint footprint = new Footprint();

	private StillUsed(List<Change> changes) {
		changes.forEach(this::note);
	}

	/**
	 * Find what is still used.
	 * @param present what is there
	 * @param changes what changes
	 * @return types and sequences
	 */
	static Set<Trace> of(Schema present, List<Change> changes) {
		StillUsed used = new StillUsed(changes);
		present.tables().stream().filter((table) -> !used.gone.contains(table.name())).forEach(used::use);
		present.domains()
			.stream()
			.filter((domain) -> !used.gone.contains(domain.name()))
			.forEach((domain) -> used.footprint.needs().add(Trace.type(domain.type().sql())));
		return used.footprint.needs();
	}

	private void note(Change change) {
		if (change instanceof DropTable drop) {
			this.gone.add(drop.table());
		}
		else if (change instanceof DropDomain drop) {
			this.gone.add(drop.domain());
		}
		else if (change instanceof DropColumn drop) {
			this.goneColumns.add(new ColumnName(drop.table(), drop.column()));
		}
		else if (change instanceof ChangeNumbering numbering) {
			this.otherDefault.add(new ColumnName(numbering.table(), numbering.before().name()));
		}
		else if (change instanceof AlterColumn alter) {
			alter.alterations().forEach((each) -> note(each, new ColumnName(alter.table(), alter.column())));
		}
	}

	private void note(ColumnAlteration alteration, ColumnName column) {
		if (alteration instanceof SetType) {
			this.retyped.add(column);
		}
		if (alteration instanceof SetDefault || alteration instanceof DropDefault) {
			this.otherDefault.add(column);
		}
	}

	private void use(Table table) {
		table.columns().forEach((column) -> use(column, new ColumnName(table.name(), column.name())));
	}

	private void use(Column column, ColumnName name) {
		if (this.goneColumns.contains(name)) {
			return;
		}
		if (!this.retyped.contains(name)) {
			this.footprint.needs().add(Trace.type(column.type().sql()));
		}
		if (column.value() instanceof Default value && !this.otherDefault.contains(name)) {
			new ObjectFootprint(this.footprint).need(value);
		}
	}

}
