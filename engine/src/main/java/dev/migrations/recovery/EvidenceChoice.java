package dev.migrations.recovery;

import java.sql.Connection;

import dev.migrations.sql.SqlLiteral;
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

	/*
	 * An index that is only half dropped is invalid, and can be dropped again.
	 */
	@Override
	public Evidence dropIndex(DropIndex effect) {
		String oid = "pg_catalog.to_regclass(%s)::oid::text".formatted(SqlLiteral.quote(effect.index()));
		return new ObjectIdentity(oid, false, true);
	}

	@Override
	public Evidence reindex(Reindex effect) {
		return new RebuiltIndexes(effect.relation());
	}

	@Override
	public Evidence detachPartition(DetachPartition effect) {
		return new DetachedPartition(effect);
	}

	@Override
	public Evidence clusterObject(ClusterObject effect) {
		String oid = switch (effect.kind()) {
			case DATABASE -> "SELECT oid::text FROM pg_catalog.pg_database WHERE datname";
			case TABLESPACE -> "SELECT oid::text FROM pg_catalog.pg_tablespace WHERE spcname";
			case SUBSCRIPTION -> "SELECT oid::text FROM pg_catalog.pg_subscription WHERE subname";
		};
		String name = SqlLiteral.quote(effect.name());
		return new ObjectIdentity("(%s = (pg_catalog.parse_ident(%s))[1])".formatted(oid, name), effect.create(),
				false);
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
