package dev.migrations.compare;

import java.util.function.Supplier;

/**
 * One statement of a random schema. The server skips what it cannot do, such as a check
 * of a column that is not there.
 *
 * @param step when it runs
 * @param sql the statement
 * @param variation makes other statements for the same thing
 */
record SchemaPart(Step step, String sql, Supplier<String> variation) {

	static SchemaPart of(Step step, Supplier<String> variation) {
		return new SchemaPart(step, variation.get(), variation);
	}

	SchemaPart varied() {
		return new SchemaPart(this.step, this.variation.get(), this.variation);
	}

	@Override
	public String toString() {
		return this.sql;
	}

	/**
	 * When a statement runs, so that most find what they need.
	 */
	enum Step {

		SCHEMA, ENUM_TYPE, DOMAIN, CAST, SEQUENCE, TABLE, COLUMN, KEY, FOREIGN_KEY, CHECK, EXCLUSION, INDEX, OWNER,
		COMMENT

	}

}
