package dev.migrations.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name the name
 * @param columns the columns in their order
 * @param constraints the constraints
 * @param indexes the indexes, without those that belong to constraints
 * @param comment the comment, or {@code null}
 * @param partitioning strategy and key as SQL, such as {@code RANGE (created)}, or
 * {@code null} for an ordinary table
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
		@Nullable String comment, @Nullable String partitioning) {

	public Table {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
		indexes = List.copyOf(indexes);
		requireDistinctNames(name, columns);
		if (constraints.stream().filter(PrimaryKey.class::isInstance).count() > 1) {
			throw new IllegalArgumentException("The table '" + name + "' has more than one primary key");
		}
	}

	private static void requireDistinctNames(QualifiedName table, List<Column> columns) {
		Set<String> names = new HashSet<>();
		for (Column column : columns) {
			if (!names.add(column.name())) {
				throw new IllegalArgumentException("The table '" + table + "' has two columns '" + column.name() + "'");
			}
		}
	}

	/**
	 * A table without columns.
	 * @param name the name, which is never split at dots
	 * @return the table
	 */
	public static Table of(String name) {
		return of(QualifiedName.of(name));
	}

	/**
	 * A table without columns.
	 * @param name the name
	 * @return the table
	 */
	public static Table of(QualifiedName name) {
		return new Table(name, List.of(), List.of(), List.of(), null, null);
	}

	/**
	 * Add columns.
	 * @param columns the further columns
	 * @return a changed table
	 */
	public Table with(Column... columns) {
		return new Table(this.name, concat(this.columns, columns), this.constraints, this.indexes, this.comment,
				this.partitioning);
	}

	/**
	 * Add constraints.
	 * @param constraints the further constraints
	 * @return a changed table
	 */
	public Table with(Constraint... constraints) {
		return new Table(this.name, this.columns, concat(this.constraints, constraints), this.indexes, this.comment,
				this.partitioning);
	}

	/**
	 * Add indexes.
	 * @param indexes the further indexes
	 * @return a changed table
	 */
	public Table with(Index... indexes) {
		return new Table(this.name, this.columns, this.constraints, concat(this.indexes, indexes), this.comment,
				this.partitioning);
	}

	/**
	 * Have other columns.
	 * @param columns the columns in their order
	 * @return a changed table
	 */
	public Table withColumns(List<Column> columns) {
		return new Table(this.name, columns, this.constraints, this.indexes, this.comment, this.partitioning);
	}

	/**
	 * Have other constraints.
	 * @param constraints the constraints
	 * @return a changed table
	 */
	public Table withConstraints(List<Constraint> constraints) {
		return new Table(this.name, this.columns, constraints, this.indexes, this.comment, this.partitioning);
	}

	/**
	 * Have other indexes.
	 * @param indexes the indexes
	 * @return a changed table
	 */
	public Table withIndexes(List<Index> indexes) {
		return new Table(this.name, this.columns, this.constraints, indexes, this.comment, this.partitioning);
	}

	/**
	 * Describe the table.
	 * @param comment the comment, or {@code null} for none
	 * @return a changed table
	 */
	public Table withComment(@Nullable String comment) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, comment, this.partitioning);
	}

	/**
	 * Divide the table into partitions.
	 * @param partitioning strategy and key as SQL, such as {@code RANGE (created)}
	 * @return a changed table
	 */
	public Table partitionedBy(String partitioning) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, this.comment, partitioning);
	}

	/**
	 * The columns of the primary key.
	 * @return their names in the order of the key, none if there is no key
	 */
	public List<String> keyColumns() {
		return this.constraints.stream()
			.filter(PrimaryKey.class::isInstance)
			.flatMap((constraint) -> ((PrimaryKey) constraint).columns().stream())
			.toList();
	}

	/**
	 * This table, it and the tables that it refers to in the given schema if their names
	 * have none.
	 * @param schema the schema for names that lack one
	 * @return a table with a schema
	 */
	public Table inSchema(String schema) {
		List<Constraint> constraints = this.constraints.stream()
			.map((constraint) -> constraint.inSchema(schema))
			.toList();
		return new Table(this.name.inSchema(schema), this.columns, constraints, this.indexes, this.comment,
				this.partitioning);
	}

	private static <T> List<T> concat(List<T> present, T[] further) {
		return Stream.concat(present.stream(), Stream.of(further)).toList();
	}

}
