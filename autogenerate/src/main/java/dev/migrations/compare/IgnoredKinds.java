package dev.migrations.compare;

import java.util.List;
import java.util.Map;

import dev.migrations.diff.Difference;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Takes away from what is wanted the kinds of things that a comparison ignores. New
 * tables and columns stay whole: what is ignored concerns what is there.
 */
final class IgnoredKinds implements Constraint.Visitor<Difference> {

	private static final IgnoredKinds KIND = new IgnoredKinds();

	private IgnoredKinds() {
	}

	static Schema remove(Schema desired, Schema present, ComparisonSettings settings) {
		if (settings.ignored().isEmpty()) {
			return desired;
		}
		Schema schema = desired.withTables(desired.tables()
			.stream()
			.map((table) -> present.table(table.name()).map((before) -> remove(table, before, settings)).orElse(table))
			.toList());
		return settings.considers(Difference.COMMENTS) ? schema : schema.withComments(Map.of());
	}

	private static Table remove(Table table, Table before, ComparisonSettings settings) {
		Table result = table.withConstraints(
				table.constraints().stream().filter((constraint) -> considers(settings, table, constraint)).toList());
		result = settings.considers(Difference.INDEXES) ? result : result.withIndexes(List.of());
		return settings.considers(Difference.COMMENTS) ? result : result.withComment(null)
			.withColumns(result.columns().stream().map((column) -> plain(column, before)).toList());
	}

	private static Column plain(Column column, Table before) {
		boolean added = before.columns().stream().noneMatch((each) -> each.name().equals(column.name()));
		return added ? column : column.withComment(null);
	}

	static boolean considers(ComparisonSettings settings, Table table, Constraint constraint) {
		return settings.considers(constraint.accept(KIND))
				&& (settings.considers(Difference.ENUM_CHECKS) || !EnumChecks.isEnumCheck(table, constraint));
	}

	@Override
	public Difference primaryKey(PrimaryKey constraint) {
		return Difference.PRIMARY_KEYS;
	}

	@Override
	public Difference unique(UniqueConstraint constraint) {
		return Difference.UNIQUE_CONSTRAINTS;
	}

	@Override
	public Difference foreignKey(ForeignKey constraint) {
		return Difference.FOREIGN_KEYS;
	}

	@Override
	public Difference check(CheckConstraint constraint) {
		return Difference.CHECK_CONSTRAINTS;
	}

	@Override
	public Difference exclusion(ExclusionConstraint constraint) {
		return Difference.EXCLUSION_CONSTRAINTS;
	}

}
