package dev.migrations.recovery;

import java.sql.Connection;
import java.util.List;

import dev.migrations.sql.SqlLiteral;
import dev.migrations.sql.StatementEffect.DetachPartition;

/**
 * A partition on its way out of its table. A broken {@code DETACH ... CONCURRENTLY}
 * leaves it half detached: that is finalized.
 *
 * @param effect the statement's names
 */
record DetachedPartition(DetachPartition effect) implements Evidence {

	private static final String ATTACHED = "attached";

	private static final String PENDING = "pending";

	@Override
	public String expression() {
		return """
				coalesce((SELECT CASE WHEN inhdetachpending THEN '%s' ELSE '%s' END FROM pg_catalog.pg_inherits
				WHERE inhparent = pg_catalog.to_regclass(%s) AND inhrelid = pg_catalog.to_regclass(%s)), '')"""
			.formatted(PENDING, ATTACHED, SqlLiteral.quote(this.effect.table()),
					SqlLiteral.quote(this.effect.partition()));
	}

	@Override
	public boolean isConcurrent() {
		return true;
	}

	@Override
	public Finding examine(Connection connection, String before, String now) {
		if (now.equals(PENDING) && before.equals(ATTACHED)) {
			return new Finding(Finding.Outcome.DONE, List.of("ALTER TABLE %s DETACH PARTITION %s FINALIZE"
				.formatted(this.effect.table(), this.effect.partition())));
		}
		return Finding.of(now.isEmpty() && !before.isEmpty());
	}

}
