package dev.migrations.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.UniqueConstraint;

/**
 * A constraint without its name and without orders, of columns or operands, which say
 * nothing about the rows that it allows.
 */
final class ConstraintShape implements Constraint.Visitor<Object> {

	private static final ConstraintShape EXACT = new ConstraintShape();

	private static final String ANY_NAME = "?";

	private ConstraintShape() {
	}

	/**
	 * What a constraint demands.
	 * @param constraint the constraint
	 * @return a value that is equal for constraints that demand the same
	 */
	static Object of(Constraint constraint) {
		return constraint.accept(EXACT);
	}

	/**
	 * Whether two constraints have the same columns in the same order.
	 * @param one a constraint
	 * @param other a constraint of the same shape
	 * @return whether the order makes no difference
	 */
	static boolean sameOrder(Constraint one, Constraint other) {
		return order(one).equals(order(other));
	}

	private static List<String> order(Constraint constraint) {
		return (constraint instanceof PrimaryKey key) ? key.columns()
				: (constraint instanceof UniqueConstraint key) ? key.columns() : List.of();
	}

	/**
	 * What a table has once at most: a primary key, a foreign key of the same columns to
	 * the same table, a constraint of the same name.
	 * @param one a constraint
	 * @param other another constraint of the same table
	 * @return whether one takes the place of the other
	 */
	static boolean samePlace(Constraint one, Constraint other) {
		if (Names.of(one).equals(Names.of(other))) {
			return true;
		}
		if (one instanceof ForeignKey first && other instanceof ForeignKey second) {
			return columns(first).equals(columns(second))
					&& first.reference().table().equals(second.reference().table());
		}
		return one instanceof PrimaryKey && other instanceof PrimaryKey;
	}

	private static Map<String, String> columns(ForeignKey key) {
		Map<String, String> columns = new HashMap<>();
		for (int index = 0; index < key.columns().size(); index++) {
			columns.put(key.columns().get(index), key.reference().columns().get(index));
		}
		return columns;
	}

	@Override
	public Object primaryKey(PrimaryKey constraint) {
		return new Shape("primary key", Set.copyOf(constraint.columns()), constraint.deferrability());
	}

	@Override
	public Object unique(UniqueConstraint constraint) {
		return new Shape("unique", Set.copyOf(constraint.columns()),
				Set.of(constraint.deferrability(), constraint.nullsDistinct()));
	}

	@Override
	public Object foreignKey(ForeignKey constraint) {
		return new Shape(constraint.reference().table().toString(), columns(constraint),
				Map.of("delete", constraint.reference().onDelete(), "update", constraint.reference().onUpdate(), "when",
						constraint.deferrability()));
	}

	@Override
	public Object check(CheckConstraint constraint) {
		return new CheckConstraint(ANY_NAME, ExpressionShape.of(constraint.expression()), constraint.inherited());
	}

	@Override
	public Object exclusion(ExclusionConstraint constraint) {
		String predicate = constraint.predicate();
		return new ExclusionConstraint(ANY_NAME, constraint.method(), constraint.comparisons(),
				(predicate != null) ? ExpressionShape.of(predicate) : null, constraint.deferrability());
	}

	private record Shape(String kind, Object columns, Object manner) {
	}

}
