package dev.migrations.schema;

import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.IndexTerm.ExpressionTerm;
import org.jspecify.annotations.Nullable;

/**
 * One element of an index key.
 *
 * @param term a column or an expression
 * @param collation a collation other than the term's own, or {@code null}
 * @param operatorClass an operator class other than the type's default, or {@code null}
 * @param order the direction of the order
 * @param nulls where {@code NULL} is in that order
 */
public record IndexElement(IndexTerm term, @Nullable QualifiedName collation, @Nullable QualifiedName operatorClass,
		Order order, Nulls nulls) {

	/**
	 * A column, ascending.
	 * @param name the column's name
	 * @return the element
	 */
	public static IndexElement column(String name) {
		return new IndexElement(new ColumnTerm(name), null, null, Order.ASCENDING, Nulls.DEFAULT);
	}

	/**
	 * An expression, ascending.
	 * @param expression the expression as SQL, such as {@code lower(name)}
	 * @return the element
	 */
	public static IndexElement expression(String expression) {
		return new IndexElement(new ExpressionTerm(expression), null, null, Order.ASCENDING, Nulls.DEFAULT);
	}

	/**
	 * Order downwards.
	 * @return a changed element
	 */
	public IndexElement descending() {
		return new IndexElement(this.term, this.collation, this.operatorClass, Order.DESCENDING, this.nulls);
	}

	/**
	 * Put {@code NULL} before all values.
	 * @return a changed element
	 */
	public IndexElement nullsFirst() {
		return new IndexElement(this.term, this.collation, this.operatorClass, this.order, Nulls.FIRST);
	}

	/**
	 * Put {@code NULL} after all values.
	 * @return a changed element
	 */
	public IndexElement nullsLast() {
		return new IndexElement(this.term, this.collation, this.operatorClass, this.order, Nulls.LAST);
	}

	/**
	 * Use a collation other than the term's own.
	 * @param collation the name of the collation
	 * @return a changed element
	 */
	public IndexElement withCollation(String collation) {
		return new IndexElement(this.term, QualifiedName.of(collation), this.operatorClass, this.order, this.nulls);
	}

	/**
	 * Use an operator class other than the type's default.
	 * @param operatorClass the name of the operator class, such as
	 * {@code text_pattern_ops}
	 * @return a changed element
	 */
	public IndexElement withOperatorClass(String operatorClass) {
		return new IndexElement(this.term, this.collation, QualifiedName.of(operatorClass), this.order, this.nulls);
	}

	/**
	 * The direction of an order.
	 */
	public enum Order {

		/**
		 * Upwards.
		 */
		ASCENDING,

		/**
		 * Downwards.
		 */
		DESCENDING

	}

	/**
	 * Where {@code NULL} is in an order.
	 */
	public enum Nulls {

		/**
		 * Last when ascending, first when descending.
		 */
		DEFAULT,

		/**
		 * Before all values.
		 */
		FIRST,

		/**
		 * After all values.
		 */
		LAST

	}

}
