package dev.migrations.sql;

import org.jspecify.annotations.Nullable;

/**
 * What a statement outside a transaction leaves in the catalogs, told from its leading
 * words. Names are as the statement has them, quoted or not.
 */
public sealed interface StatementEffect {

	/**
	 * Tell the effect of a statement.
	 * @param statement the text of one statement
	 * @return the effect; {@link Unknown} where the words do not tell
	 */
	static StatementEffect of(String statement) {
		return new StatementEffectParser(statement).parse();
	}

	/**
	 * Treat each kind of effect.
	 * @param <T> the result
	 * @param visitor what to do
	 * @return its result
	 */
	<T> T accept(Visitor<T> visitor);

	/**
	 * An index is built while the table is in use.
	 *
	 * @param index the index, or null when PostgreSQL chooses its name
	 * @param table the table
	 * @param unique whether it is unique
	 * @param definition what stands behind the table: method, columns, and so on
	 */
	record CreateIndex(@Nullable String index, String table, boolean unique,
			String definition) implements StatementEffect {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.createIndex(this);
		}

	}

	/**
	 * An index is dropped while the table is in use.
	 *
	 * @param index the index
	 */
	record DropIndex(String index) implements StatementEffect {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.dropIndex(this);
		}

	}

	/**
	 * Indexes are built anew while their tables are in use.
	 *
	 * @param scope which of them
	 * @param name the index, table or schema; null for the database at hand
	 */
	record Reindex(Scope scope, @Nullable String name) implements StatementEffect {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.reindex(this);
		}

		/**
		 * Which indexes are built anew.
		 */
		public enum Scope {

			/** One index, or those of its partitions. */
			INDEX,

			/** All of a table, or of its partitions. */
			TABLE,

			/** All in a schema. */
			SCHEMA,

			/** All in the database. */
			DATABASE

		}

	}

	/**
	 * A partition is detached while the table is in use.
	 *
	 * @param table the partitioned table
	 * @param partition the partition
	 */
	record DetachPartition(String table, String partition) implements StatementEffect {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.detachPartition(this);
		}

	}

	/**
	 * A database, tablespace or subscription appears or vanishes.
	 *
	 * @param kind what it is
	 * @param name its name
	 * @param create whether it appears
	 */
	record ClusterObject(Kind kind, String name, boolean create) implements StatementEffect {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.clusterObject(this);
		}

		/**
		 * What is not part of a database.
		 */
		public enum Kind {

			/** A database. */
			DATABASE,

			/** A tablespace. */
			TABLESPACE,

			/** A subscription. */
			SUBSCRIPTION

		}

	}

	/** To run it once more changes nothing, as with {@code VACUUM}. */
	record Repeatable() implements StatementEffect {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.repeatable(this);
		}

	}

	/** The words do not tell. */
	record Unknown() implements StatementEffect {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.unknown(this);
		}

	}

	/**
	 * Treat each kind of effect.
	 *
	 * @param <T> the result
	 */
	interface Visitor<T> {

		T createIndex(CreateIndex effect);

		T dropIndex(DropIndex effect);

		T reindex(Reindex effect);

		T detachPartition(DetachPartition effect);

		T clusterObject(ClusterObject effect);

		T repeatable(Repeatable effect);

		T unknown(Unknown effect);

	}

}
