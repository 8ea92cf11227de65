package dev.migrations.store;

import dev.migrations.sql.OwnSql;
import dev.migrations.sql.SqlLiteral;

/**
 * The engine's lock in a script for {@code psql}: the advisory lock of the session that a
 * run takes. The script does not wait for it, because a waiting query would hold a
 * snapshot, for which the {@code CREATE INDEX CONCURRENTLY} of the holder would wait.
 */
public final class OfflineLock {

	private final String key;

	public OfflineLock(TableNames names) {
		this.key = OwnSql.of("""
				('x' || pg_catalog.left(pg_catalog.encode(pg_catalog.sha256(
				    pg_catalog.convert_to('dev.migrations', 'UTF8') || '\\x00'::pg_catalog.bytea ||
				    pg_catalog.convert_to(:'migrations_schema', 'UTF8') || '\\x00'::pg_catalog.bytea ||
				    pg_catalog.convert_to(%s, 'UTF8')), 'hex'), 16))::bit(64)::bigint"""
			.formatted(SqlLiteral.quote(names.version())));
	}

	/**
	 * Take the lock, or fail.
	 * @return a command
	 */
	public String acquire() {
		return "SELECT " + this.key + " AS migrations_lock \\gset\n"
				+ OfflineRefusal.of("'Another session migrates the same schema.'",
						"Wait until it is done, and write the script again.",
						"WHERE NOT pg_catalog.pg_try_advisory_lock(:'migrations_lock'::bigint)");
	}

	/**
	 * Release the lock.
	 * @return a command
	 */
	public String release() {
		return "SELECT pg_catalog.pg_advisory_unlock(:'migrations_lock'::bigint) AS migrations_unlocked \\gset";
	}

}
