package dev.migrations.schema;

import java.util.List;

/**
 * The key of an index.
 *
 * @param elements what is indexed
 * @param uniqueness whether rows may share a key
 */
public record IndexKey(List<IndexElement> elements, Uniqueness uniqueness) {

	public IndexKey {
		elements = List.copyOf(elements);
		if (elements.isEmpty()) {
			throw new IllegalArgumentException("An index needs at least one column or expression");
		}
	}

	static IndexKey of(IndexElement... elements) {
		return new IndexKey(List.of(elements), Uniqueness.NONE);
	}

	IndexKey with(Uniqueness uniqueness) {
		return new IndexKey(this.elements, uniqueness);
	}

	/**
	 * Whether rows may share a key.
	 */
	public enum Uniqueness {

		/**
		 * They may.
		 */
		NONE,

		/**
		 * They may only where the key contains {@code NULL}.
		 */
		NULLS_DISTINCT,

		/**
		 * They never may; needs PostgreSQL 15 or later.
		 */
		NULLS_NOT_DISTINCT

	}

}
