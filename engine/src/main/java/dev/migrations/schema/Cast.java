package dev.migrations.schema;

/**
 * A cast between types that converts their text or nothing at all.
 *
 * @param source the type to convert from, as PostgreSQL spells it
 * @param target the type to convert to, as PostgreSQL spells it
 * @param method how values are converted
 * @param context where the cast applies by itself
 */
public record Cast(String source, String target, Method method, Context context) {

	public Cast {
		Names.requireSql("source of a cast", source);
		Names.requireSql("target of a cast", target);
	}

	/**
	 * How a cast converts.
	 */
	public enum Method {

		/**
		 * By writing and reading text.
		 */
		INOUT,

		/**
		 * Not at all: both types have the same representation.
		 */
		BINARY

	}

	/**
	 * Where a cast applies by itself.
	 */
	public enum Context {

		/**
		 * Nowhere.
		 */
		EXPLICIT,

		/**
		 * Where a value is stored.
		 */
		ASSIGNMENT,

		/**
		 * In any expression.
		 */
		IMPLICIT

	}

}
