package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name the name, or {@code null} to let PostgreSQL choose
 * @param columns the referring columns
 * @param reference what they refer to
 * @param deferrability when it is checked
 */
public record ForeignKey(@Nullable String name, List<String> columns, Reference reference,
		Deferrability deferrability) implements Constraint {

	public ForeignKey {
		if (name != null) {
			Names.requireName("foreign key", name);
		}
		columns = Names.requireNames("foreign key", columns);
		int referred = reference.columns().size();
		if (referred != 0 && referred != columns.size()) {
			throw new IllegalArgumentException("A foreign key needs as many referred columns as referring ones: "
					+ columns + " and " + reference.columns());
		}
	}

	/**
	 * Begin a foreign key without a name of its own.
	 * @param columns the referring columns
	 * @return the beginning, to be completed by what they refer to
	 */
	public static Source on(String... columns) {
		return new Source(List.of(columns));
	}

	@Override
	public ForeignKey named(String name) {
		return new ForeignKey(name, this.columns, this.reference, this.deferrability);
	}

	/**
	 * Say what happens when the row referred to is deleted.
	 * @param action what happens
	 * @return a changed foreign key
	 */
	public ForeignKey onDelete(ReferentialAction action) {
		return withReference(this.reference.onDelete(action));
	}

	/**
	 * Say what happens when the key referred to changes.
	 * @param action what happens
	 * @return a changed foreign key
	 */
	public ForeignKey onUpdate(ReferentialAction action) {
		return withReference(this.reference.onUpdate(action));
	}

	/**
	 * Check at another time.
	 * @param deferrability when it is checked
	 * @return a changed foreign key
	 */
	public ForeignKey checked(Deferrability deferrability) {
		return new ForeignKey(this.name, this.columns, this.reference, deferrability);
	}

	@Override
	public ForeignKey inSchema(String schema) {
		return withReference(this.reference.inSchema(schema));
	}

	private ForeignKey withReference(Reference reference) {
		return new ForeignKey(this.name, this.columns, reference, this.deferrability);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.foreignKey(this);
	}

	/**
	 * The referring columns of a foreign key that lacks its reference.
	 *
	 * @param columns the referring columns
	 */
	public record Source(List<String> columns) {

		public Source {
			columns = Names.requireNames("foreign key", columns);
		}

		/**
		 * Refer to a table that the search path finds.
		 * @param table the table's name
		 * @param columns its columns; none means its primary key
		 * @return the foreign key
		 */
		public ForeignKey references(String table, String... columns) {
			return references(QualifiedName.of(table), columns);
		}

		/**
		 * Refer to a table.
		 * @param table the table
		 * @param columns its columns; none means its primary key
		 * @return the foreign key
		 */
		public ForeignKey references(QualifiedName table, String... columns) {
			return new ForeignKey(null, this.columns, Reference.to(table, columns), Deferrability.NOT_DEFERRABLE);
		}

	}

}
