package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name the name, or {@code null} to let PostgreSQL choose
 * @param columns the columns that are unique together
 * @param include further columns that its index carries
 * @param nullsDistinct whether any number of rows may hold {@code NULL}; otherwise
 * PostgreSQL 15 or later is needed
 * @param deferrability when it is checked
 */
public record UniqueConstraint(@Nullable String name, List<String> columns, List<String> include, boolean nullsDistinct,
		Deferrability deferrability) implements Constraint {

	public UniqueConstraint {
		if (name != null) {
			Names.requireName("unique constraint", name);
		}
		columns = Names.requireNames("unique constraint", columns);
		include = Names.copyOf("unique constraint", include);
	}

	/**
	 * A unique constraint without a name of its own.
	 * @param columns the columns that are unique together
	 * @return the unique constraint
	 */
	public static UniqueConstraint on(String... columns) {
		return new UniqueConstraint(null, List.of(columns), List.of(), true, Deferrability.NOT_DEFERRABLE);
	}

	@Override
	public UniqueConstraint named(String name) {
		return new UniqueConstraint(name, this.columns, this.include, this.nullsDistinct, this.deferrability);
	}

	/**
	 * Let the index carry further columns.
	 * @param columns the further columns
	 * @return a changed unique constraint
	 */
	public UniqueConstraint including(String... columns) {
		return new UniqueConstraint(this.name, this.columns, List.of(columns), this.nullsDistinct, this.deferrability);
	}

	/**
	 * Treat {@code NULL} as a value like any other; needs PostgreSQL 15 or later.
	 * @return a changed unique constraint
	 */
	public UniqueConstraint nullsNotDistinct() {
		return new UniqueConstraint(this.name, this.columns, this.include, false, this.deferrability);
	}

	/**
	 * Check at another time.
	 * @param deferrability when it is checked
	 * @return a changed unique constraint
	 */
	public UniqueConstraint checked(Deferrability deferrability) {
		return new UniqueConstraint(this.name, this.columns, this.include, this.nullsDistinct, deferrability);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.unique(this);
	}

}
