package dev.migrations.schema;

/**
 * What an element of an index orders.
 */
public sealed interface IndexTerm {

	/**
	 * Call the visitor's method for this kind of term.
	 * @param <R> the visitor's result
	 * @param visitor the visitor
	 * @return what the visitor returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * A column of the table.
	 *
	 * @param name the column's name
	 */
	record ColumnTerm(String name) implements IndexTerm {

		public ColumnTerm {
			Names.requireName("indexed column", name);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.column(this);
		}

	}

	/**
	 * An expression over columns of the table.
	 *
	 * @param expression the expression as SQL, without the outer parentheses
	 */
	record ExpressionTerm(String expression) implements IndexTerm {

		public ExpressionTerm {
			Names.requireSql("expression of an index", expression);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.expression(this);
		}

	}

	/**
	 * One method for each kind of term.
	 *
	 * @param <R> the result
	 */
	interface Visitor<R> {

		R column(ColumnTerm term);

		R expression(ExpressionTerm term);

	}

}
