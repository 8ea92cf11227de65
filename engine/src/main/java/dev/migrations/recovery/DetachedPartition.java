package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;
import dev.migrations.sql.StatementEffect.DetachPartition;

/**
 * A partition on its way out of its table. A broken {@code DETACH ... CONCURRENTLY}
 * leaves it half detached: that is finalized. Both wait in the end for those who use the
 * partition, and others wait behind them: so neither waits for long.
 *
 * @param effect the statement's names
 */
record DetachedPartition(DetachPartition effect) implements Evidence {

	/*
	 * The table and the partition that is attached to it.
	 */
	@Override
	public String expression() {
		return "coalesce((SELECT pg_catalog.concat_ws(' ', h.inhparent, h.inhrelid) FROM pg_catalog.pg_inherits h "
				+ "WHERE NOT h.inhdetachpending AND h.inhparent OPERATOR(pg_catalog.=) "
				+ CatalogName.of(this.effect.table()).relation() + " AND h.inhrelid OPERATOR(pg_catalog.=) "
				+ CatalogName.of(this.effect.partition()).relation() + "), '')";
	}

	@Override
	public boolean isConcurrent() {
		return true;
	}

	@Override
	public boolean isPatient() {
		return false;
	}

	@Override
	public Finding examine(Connection connection, String before, String now) throws SQLException {
		if (before.isEmpty()) {
			return Finding.UNDONE;
		}
		String sql = """
				SELECT h.inhdetachpending, pn.nspname, p.relname, cn.nspname, c.relname
				FROM pg_catalog.pg_inherits h
				    JOIN pg_catalog.pg_class p ON p.oid OPERATOR(pg_catalog.=) h.inhparent
				    JOIN pg_catalog.pg_namespace pn ON pn.oid OPERATOR(pg_catalog.=) p.relnamespace
				    JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) h.inhrelid
				    JOIN pg_catalog.pg_namespace cn ON cn.oid OPERATOR(pg_catalog.=) c.relnamespace
				WHERE pg_catalog.concat_ws(' ', h.inhparent, h.inhrelid) OPERATOR(pg_catalog.=)\s"""
				+ SqlLiteral.quote(before);
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			if (!result.next()) {
				return Finding.DONE;
			}
			if (!result.getBoolean(1)) {
				return Finding.UNDONE;
			}
			String finalize = "ALTER TABLE " + SqlIdentifier.qualify(result.getString(2), result.getString(3))
					+ " DETACH PARTITION " + SqlIdentifier.qualify(result.getString(4), result.getString(5))
					+ " FINALIZE";
			return new Finding(Finding.Outcome.DONE, List.of(new Repair(finalize, Repair.Way.IN_TRANSACTION)));
		}
	}

}
