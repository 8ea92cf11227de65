package dev.migrations.diff;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.UniqueConstraint;

/**
 * The word for a kind of constraint.
 */
final class ConstraintWord implements Constraint.Visitor<String> {

	static final ConstraintWord INSTANCE = new ConstraintWord();

	private ConstraintWord() {
	}

	@Override
	public String primaryKey(PrimaryKey constraint) {
		return "primary key";
	}

	@Override
	public String unique(UniqueConstraint constraint) {
		return "unique constraint";
	}

	@Override
	public String foreignKey(ForeignKey constraint) {
		return "foreign key";
	}

	@Override
	public String check(CheckConstraint constraint) {
		return "check constraint";
	}

	@Override
	public String exclusion(ExclusionConstraint constraint) {
		return "exclusion constraint";
	}

}
