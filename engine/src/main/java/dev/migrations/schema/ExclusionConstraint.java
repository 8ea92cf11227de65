package dev.migrations.schema;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint: no two rows for which all operators hold.
 *
 * @param name the name, or {@code null} to let PostgreSQL choose
 * @param method the index method, usually {@code gist}
 * @param comparisons what is compared
 * @param predicate the condition for rows to take part as SQL, without the outer
 * parentheses, or {@code null} for all rows
 * @param deferrability when it is checked
 */
public record ExclusionConstraint(@Nullable String name, String method, List<Comparison> comparisons,
		@Nullable String predicate, Deferrability deferrability) implements Constraint {

	public ExclusionConstraint {
		if (name != null) {
			Names.requireName("exclusion constraint", name);
		}
		Names.requireName("index method", method);
		comparisons = List.copyOf(comparisons);
		if (predicate != null) {
			Names.requireSql("predicate of an exclusion constraint", predicate);
		}
	}

	/**
	 * Begin an exclusion constraint without a name of its own.
	 * @param method the index method, usually {@code gist}
	 * @return an exclusion constraint that needs comparisons
	 */
	public static ExclusionConstraint using(String method) {
		return new ExclusionConstraint(null, method, List.of(), null, Deferrability.NOT_DEFERRABLE);
	}

	@Override
	public ExclusionConstraint named(String name) {
		return new ExclusionConstraint(name, this.method, this.comparisons, this.predicate, this.deferrability);
	}

	/**
	 * Compare a column as well.
	 * @param column the column
	 * @param operator the operator, such as {@code &&}
	 * @return a changed exclusion constraint
	 */
	public ExclusionConstraint with(String column, String operator) {
		return with(IndexElement.column(column), operator);
	}

	/**
	 * Compare a column or an expression as well.
	 * @param element what is compared
	 * @param operator the operator, such as {@code &&}
	 * @return a changed exclusion constraint
	 */
	public ExclusionConstraint with(IndexElement element, String operator) {
		List<Comparison> comparisons = new ArrayList<>(this.comparisons);
		comparisons.add(new Comparison(element, operator));
		return new ExclusionConstraint(this.name, this.method, comparisons, this.predicate, this.deferrability);
	}

	/**
	 * Let only some rows take part.
	 * @param predicate the condition as SQL, without the outer parentheses
	 * @return a changed exclusion constraint
	 */
	public ExclusionConstraint where(String predicate) {
		return new ExclusionConstraint(this.name, this.method, this.comparisons, predicate, this.deferrability);
	}

	/**
	 * Check at another time.
	 * @param deferrability when it is checked
	 * @return a changed exclusion constraint
	 */
	public ExclusionConstraint checked(Deferrability deferrability) {
		return new ExclusionConstraint(this.name, this.method, this.comparisons, this.predicate, deferrability);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.exclusion(this);
	}

	/**
	 * What is compared, and how.
	 *
	 * @param element the column or expression
	 * @param operator the operator as SQL, such as {@code &&}
	 */
	public record Comparison(IndexElement element, String operator) {

		public Comparison {
			Names.requireSql("operator of an exclusion constraint", operator);
		}

	}

}
