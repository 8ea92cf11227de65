package dev.migrations.diff;

import java.util.List;
import java.util.Optional;

import dev.migrations.schema.Cast;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.EnumType;
import org.jspecify.annotations.Nullable;

/**
 * Give an enum type other values, which PostgreSQL can do by adding only: make a new type
 * and move the columns to it.
 *
 * @param before the type as it is
 * @param after the type as it is to be
 * @param uses the columns of the type
 * @param casts the casts from and to the type
 */
public record RecreateEnumType(EnumType before, EnumType after, List<Use> uses, List<Cast> casts) implements Change {

	public RecreateEnumType {
		uses = List.copyOf(uses);
		casts = List.copyOf(casts);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new RecreateEnumType(this.after, this.before, this.uses, this.casts));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.recreateEnumType(this);
	}

	/**
	 * A column of an enum type.
	 *
	 * @param column the column
	 * @param type its type as PostgreSQL spells it, which may be an array
	 * @param defaultExpression its default as SQL, or {@code null}
	 */
	public record Use(ColumnName column, String type, @Nullable String defaultExpression) {

		/**
		 * Whether the column holds an array.
		 * @return whether its type is an array type
		 */
		public boolean isArray() {
			return this.type.endsWith("[]");
		}

	}

}
