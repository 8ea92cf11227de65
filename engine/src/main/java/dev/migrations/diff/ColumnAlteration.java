package dev.migrations.diff;

import dev.migrations.schema.ColumnType;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of a column that changes.
 */
public sealed interface ColumnAlteration {

	/**
	 * Call the visitor's method for this kind of alteration.
	 * @param <R> the visitor's result
	 * @param visitor the visitor
	 * @return what the visitor returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Change the type.
	 *
	 * @param type the new type
	 * @param using the new value as SQL, or {@code null} for an assignment cast
	 * @param note what to know about the conversion, or {@code null} when nothing is
	 * known
	 */
	record SetType(ColumnType type, @Nullable String using, @Nullable ChangeNote note) implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.setType(this);
		}

	}

	/**
	 * Take no {@code NULL}.
	 */
	record SetNotNull() implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.setNotNull(this);
		}

	}

	/**
	 * Take {@code NULL}.
	 */
	record DropNotNull() implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropNotNull(this);
		}

	}

	/**
	 * Use another default.
	 *
	 * @param value the default
	 */
	record SetDefault(Default value) implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.setDefault(this);
		}

	}

	/**
	 * Use no default.
	 */
	record DropDefault() implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropDefault(this);
		}

	}

	/**
	 * Take numbers from an own sequence.
	 *
	 * @param identity the sequence
	 */
	record AddIdentity(Identity identity) implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.addIdentity(this);
		}

	}

	/**
	 * Let the own sequence count in another way.
	 *
	 * @param before how it counted
	 * @param after how it is to count
	 */
	record SetIdentity(Identity before, Identity after) implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.setIdentity(this);
		}

	}

	/**
	 * Drop the own sequence.
	 */
	record DropIdentity() implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropIdentity(this);
		}

	}

	/**
	 * Keep the values that were generated, and generate no more.
	 */
	record DropExpression() implements ColumnAlteration {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropExpression(this);
		}

	}

	/**
	 * One method for each kind of alteration.
	 *
	 * @param <R> the result
	 */
	interface Visitor<R> {

		R setType(SetType alteration);

		R setNotNull(SetNotNull alteration);

		R dropNotNull(DropNotNull alteration);

		R setDefault(SetDefault alteration);

		R dropDefault(DropDefault alteration);

		R addIdentity(AddIdentity alteration);

		R setIdentity(SetIdentity alteration);

		R dropIdentity(DropIdentity alteration);

		R dropExpression(DropExpression alteration);

	}

}
