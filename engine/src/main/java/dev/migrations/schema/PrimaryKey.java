package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name the name, or {@code null} to let PostgreSQL choose
 * @param columns the key
 * @param include further columns that its index carries
 * @param deferrability when it is checked
 */
public record PrimaryKey(@Nullable String name, List<String> columns, List<String> include,
		Deferrability deferrability) implements Constraint {

	public PrimaryKey {
		if (name != null) {
			Names.requireName("primary key", name);
		}
		columns = Names.requireNames("primary key", columns);
		include = Names.copyOf("primary key", include);
	}

	/**
	 * A primary key without a name of its own.
	 * @param columns the key
	 * @return the primary key
	 */
	public static PrimaryKey on(String... columns) {
		return new PrimaryKey(null, List.of(columns), List.of(), Deferrability.NOT_DEFERRABLE);
	}

	@Override
	public PrimaryKey named(String name) {
		return new PrimaryKey(name, this.columns, this.include, this.deferrability);
	}

	/**
	 * Let the index carry further columns.
	 * @param columns the further columns
	 * @return a changed primary key
	 */
	public PrimaryKey including(String... columns) {
		return new PrimaryKey(this.name, this.columns, List.of(columns), this.deferrability);
	}

	/**
	 * Check at another time.
	 * @param deferrability when it is checked
	 * @return a changed primary key
	 */
	public PrimaryKey checked(Deferrability deferrability) {
		return new PrimaryKey(this.name, this.columns, this.include, deferrability);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.primaryKey(this);
	}

}
