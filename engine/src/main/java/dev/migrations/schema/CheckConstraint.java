package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name the name, or {@code null} to let PostgreSQL choose
 * @param expression the condition as SQL, without the outer parentheses
 * @param inherited whether child tables have it, too
 */
public record CheckConstraint(@Nullable String name, String expression, boolean inherited) implements Constraint {

	public CheckConstraint {
		if (name != null) {
			Names.requireName("check constraint", name);
		}
		Names.requireSql("condition of a check constraint", expression);
	}

	/**
	 * A check constraint without a name of its own.
	 * @param expression the condition as SQL, without the outer parentheses
	 * @return the check constraint
	 */
	public static CheckConstraint that(String expression) {
		return new CheckConstraint(null, expression, true);
	}

	@Override
	public CheckConstraint named(String name) {
		return new CheckConstraint(name, this.expression, this.inherited);
	}

	/**
	 * Leave out child tables.
	 * @return a changed check constraint
	 */
	public CheckConstraint notInherited() {
		return new CheckConstraint(this.name, this.expression, false);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.check(this);
	}

}
