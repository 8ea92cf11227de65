package dev.migrations.ddl;

import java.util.stream.Collectors;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Reference;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.UniqueConstraint;

/**
 * The definition of a constraint as SQL.
 */
final class ConstraintSql implements Constraint.Visitor<String> {

	private static final ConstraintSql INSTANCE = new ConstraintSql();

	private ConstraintSql() {
	}

	static String definition(Constraint constraint) {
		String name = constraint.name();
		return ((name != null) ? "CONSTRAINT " + Identifiers.quote(name) + " " : "") + constraint.accept(INSTANCE);
	}

	@Override
	public String primaryKey(PrimaryKey constraint) {
		return "PRIMARY KEY " + Identifiers.quote(constraint.columns()) + IndexSql.include(constraint.include())
				+ deferrability(constraint.deferrability());
	}

	@Override
	public String unique(UniqueConstraint constraint) {
		return "UNIQUE " + (constraint.nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
				+ Identifiers.quote(constraint.columns()) + IndexSql.include(constraint.include())
				+ deferrability(constraint.deferrability());
	}

	@Override
	public String foreignKey(ForeignKey constraint) {
		Reference reference = constraint.reference();
		return "FOREIGN KEY " + Identifiers.quote(constraint.columns()) + " REFERENCES "
				+ Identifiers.quote(reference.table())
				+ (reference.columns().isEmpty() ? "" : " " + Identifiers.quote(reference.columns()))
				+ action("DELETE", reference.onDelete()) + action("UPDATE", reference.onUpdate())
				+ deferrability(constraint.deferrability());
	}

	@Override
	public String check(CheckConstraint constraint) {
		return "CHECK (" + constraint.expression() + ")" + (constraint.inherited() ? "" : " NO INHERIT");
	}

	@Override
	public String exclusion(ExclusionConstraint constraint) {
		String comparisons = constraint.comparisons()
			.stream()
			.map((comparison) -> IndexSql.element(comparison.element()) + " WITH " + comparison.operator())
			.collect(Collectors.joining(", "));
		return "EXCLUDE" + IndexSql.using(constraint.method()) + " (" + comparisons + ")"
				+ IndexSql.where(constraint.predicate()) + deferrability(constraint.deferrability());
	}

	private static String action(String event, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? " ON " + event + " " + action.name().replace('_', ' ') : "";
	}

	private static String deferrability(Deferrability deferrability) {
		return (deferrability != Deferrability.NOT_DEFERRABLE) ? " DEFERRABLE " + deferrability.name().replace('_', ' ')
				: "";
	}

}
