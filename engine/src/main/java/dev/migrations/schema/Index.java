package dev.migrations.schema;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name the name, or {@code null} to let PostgreSQL choose
 * @param method the index method, such as {@code btree} or {@code gin}
 * @param key what is indexed, and whether it is unique
 * @param include further columns that the index carries
 * @param predicate the condition for rows to be indexed as SQL, without the outer
 * parentheses, or {@code null} for all rows
 */
public record Index(@Nullable String name, String method, IndexKey key, List<String> include,
		@Nullable String predicate) {

	private static final String DEFAULT_METHOD = "btree";

	public Index {
		if (name != null) {
			Names.requireName("index", name);
		}
		Names.requireName("index method", method);
		include = Names.copyOf("index", include);
		if (predicate != null) {
			Names.requireSql("predicate of an index", predicate);
		}
	}

	/**
	 * A B-tree index without a name of its own.
	 * @param columns the indexed columns
	 * @return the index
	 */
	public static Index on(String... columns) {
		return on(Stream.of(columns).map(IndexElement::column).toArray(IndexElement[]::new));
	}

	/**
	 * A B-tree index without a name of its own.
	 * @param elements what is indexed
	 * @return the index
	 */
	public static Index on(IndexElement... elements) {
		return new Index(null, DEFAULT_METHOD, IndexKey.of(elements), List.of(), null);
	}

	/**
	 * Give the index a name.
	 * @param name the name
	 * @return a changed index
	 */
	public Index named(String name) {
		return new Index(name, this.method, this.key, this.include, this.predicate);
	}

	/**
	 * Let no two rows have the same key; any number of them may hold {@code NULL}.
	 * @return a changed index
	 */
	public Index unique() {
		return withKey(this.key.with(IndexKey.Uniqueness.NULLS_DISTINCT));
	}

	/**
	 * Let no two rows have the same key, {@code NULL} being a value like any other; needs
	 * PostgreSQL 15 or later.
	 * @return a changed index
	 */
	public Index uniqueNullsNotDistinct() {
		return withKey(this.key.with(IndexKey.Uniqueness.NULLS_NOT_DISTINCT));
	}

	/**
	 * Use another index method.
	 * @param method the index method, such as {@code gin}
	 * @return a changed index
	 */
	public Index using(String method) {
		return new Index(this.name, method, this.key, this.include, this.predicate);
	}

	/**
	 * Let the index carry further columns.
	 * @param columns the further columns
	 * @return a changed index
	 */
	public Index including(String... columns) {
		return new Index(this.name, this.method, this.key, List.of(columns), this.predicate);
	}

	/**
	 * Index only some rows.
	 * @param predicate the condition as SQL, without the outer parentheses
	 * @return a changed index
	 */
	public Index where(String predicate) {
		return new Index(this.name, this.method, this.key, this.include, predicate);
	}

	private Index withKey(IndexKey key) {
		return new Index(this.name, this.method, key, this.include, this.predicate);
	}

}
