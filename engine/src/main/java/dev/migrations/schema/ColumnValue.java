package dev.migrations.schema;

/**
 * Where the value of a column comes from when a statement gives none.
 */
public sealed interface ColumnValue {

	/**
	 * Call the visitor's method for this kind of value.
	 * @param <R> the visitor's result
	 * @param visitor the visitor
	 * @return what the visitor returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * A default expression.
	 *
	 * @param expression the expression as SQL
	 */
	record Default(String expression) implements ColumnValue {

		public Default {
			Names.requireSql("default of a column", expression);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.defaultValue(this);
		}

	}

	/**
	 * A number from the column's own sequence.
	 *
	 * @param generation whether statements may give another number
	 * @param options the options of the sequence
	 */
	record Identity(Generation generation, SequenceOptions options) implements ColumnValue {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.identity(this);
		}

		/**
		 * Whether statements may give a number of their own.
		 */
		public enum Generation {

			/**
			 * Statements must say {@code OVERRIDING SYSTEM VALUE} to give one.
			 */
			ALWAYS,

			/**
			 * A number in the statement wins.
			 */
			BY_DEFAULT

		}

	}

	/**
	 * A number from a sequence that was made with the column and is dropped with it, as
	 * the pseudo-types {@code serial}, {@code bigserial} and {@code smallserial} make it.
	 */
	record Serial() implements ColumnValue {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.serial(this);
		}

	}

	/**
	 * A value computed from the row's other columns.
	 *
	 * @param expression the expression as SQL
	 * @param storage when it is computed
	 */
	record Generated(String expression, Storage storage) implements ColumnValue {

		public Generated {
			Names.requireSql("expression of a generated column", expression);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.generated(this);
		}

		/**
		 * When a generated value is computed.
		 */
		public enum Storage {

			/**
			 * Computed on write.
			 */
			STORED,

			/**
			 * Computed on read; PostgreSQL 18 or later.
			 */
			VIRTUAL

		}

	}

	/**
	 * One method for each kind of value.
	 *
	 * @param <R> the result
	 */
	interface Visitor<R> {

		R defaultValue(Default value);

		R identity(Identity value);

		R serial(Serial value);

		R generated(Generated value);

	}

}
