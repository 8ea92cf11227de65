package dev.migrations.recovery;

import java.sql.Connection;

import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.ClusterObject;
import dev.migrations.sql.StatementEffect.CreateIndex;
import dev.migrations.sql.StatementEffect.DetachPartition;
import dev.migrations.sql.StatementEffect.DropIndex;
import dev.migrations.sql.StatementEffect.Reindex;
import dev.migrations.sql.StatementEffect.Repeatable;
import dev.migrations.sql.StatementEffect.Unknown;

/**
 * Chooses what tells the outcome of a statement.
 */
final class EvidenceChoice implements StatementEffect.Visitor<Evidence> {

	@Override
	public Evidence createIndex(CreateIndex effect) {
		return new CreatedIndex(effect);
	}

	@Override
	public Evidence dropIndex(DropIndex effect) {
		return new DroppedIndex(CatalogName.of(effect.index()));
	}

	@Override
	public Evidence reindex(Reindex effect) {
		return new RebuiltIndexes(effect);
	}

	@Override
	public Evidence detachPartition(DetachPartition effect) {
		return new DetachedPartition(effect);
	}

	@Override
	public Evidence clusterObject(ClusterObject effect) {
		String oid = switch (effect.kind()) {
			case DATABASE -> "FROM pg_catalog.pg_database c WHERE c.datname";
			case TABLESPACE -> "FROM pg_catalog.pg_tablespace c WHERE c.spcname";
			case SUBSCRIPTION -> "FROM pg_catalog.pg_subscription c JOIN pg_catalog.pg_database d "
					+ "ON d.oid OPERATOR(pg_catalog.=) c.subdbid AND d.datname OPERATOR(pg_catalog.=) "
					+ "pg_catalog.current_database() WHERE c.subname";
		};
		return new ObjectIdentity("(SELECT c.oid::pg_catalog.text " + oid + " OPERATOR(pg_catalog.=) "
				+ CatalogName.of(effect.name()).last() + ")", effect.create());
	}

	@Override
	public Evidence repeatable(Repeatable effect) {
		return new Certainty(Finding.UNDONE);
	}

	@Override
	public Evidence unknown(Unknown effect) {
		return new Certainty(Finding.UNKNOWN);
	}

	/**
	 * What needs no evidence.
	 *
	 * @param finding what is always found
	 */
	private record Certainty(Finding finding) implements Evidence {

		@Override
		public String expression() {
			return "''";
		}

		@Override
		public Finding examine(Connection connection, String before, String now) {
			return this.finding;
		}

	}

}
