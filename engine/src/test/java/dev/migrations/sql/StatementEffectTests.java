package dev.migrations.sql;

import dev.migrations.sql.StatementEffect.ClusterObject;
import dev.migrations.sql.StatementEffect.CreateIndex;
import dev.migrations.sql.StatementEffect.DetachPartition;
import dev.migrations.sql.StatementEffect.DropIndex;
import dev.migrations.sql.StatementEffect.Reindex;
import dev.migrations.sql.StatementEffect.Reindex.Scope;
import dev.migrations.sql.StatementEffect.Repeatable;
import dev.migrations.sql.StatementEffect.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementEffect}.
 */
class StatementEffectTests {

	@Test
	void readsNamesOfANewIndex() {
		assertThat(StatementEffect.of("create unique /* now */ index concurrently\n ix on only t (a)"))
			.isEqualTo(new CreateIndex("ix", "t", true, " (a)"));
		assertThat(
				StatementEffect.of("CREATE INDEX CONCURRENTLY IF NOT EXISTS \"On\" ON \"S\" . \"a.b\" USING gin (x)"))
			.isEqualTo(new CreateIndex("\"On\"", "\"S\".\"a.b\"", false, " USING gin (x)"));
		assertThat(StatementEffect.of("CREATE INDEX CONCURRENTLY ON app.t * (a)"))
			.isEqualTo(new CreateIndex(null, "app.t", false, " (a)"));
	}

	@Test
	void readsNamesOfAnIndexThatGoesOrIsRebuilt() {
		assertThat(StatementEffect.of("DROP INDEX CONCURRENTLY IF EXISTS app.ix CASCADE"))
			.isEqualTo(new DropIndex("app.ix"));
		assertThat(StatementEffect.of("REINDEX INDEX CONCURRENTLY ix")).isEqualTo(new Reindex(Scope.INDEX, "ix"));
		assertThat(StatementEffect.of("REINDEX (VERBOSE, CONCURRENTLY) TABLE t"))
			.isEqualTo(new Reindex(Scope.TABLE, "t"));
		assertThat(StatementEffect.of("REINDEX (VERBOSE) TABLE CONCURRENTLY t"))
			.isEqualTo(new Reindex(Scope.TABLE, "t"));
		assertThat(StatementEffect.of("REINDEX (CONCURRENTLY TRUE) TABLE a.t"))
			.isEqualTo(new Reindex(Scope.TABLE, "a.t"));
		assertThat(StatementEffect.of("REINDEX SCHEMA CONCURRENTLY \"S\""))
			.isEqualTo(new Reindex(Scope.SCHEMA, "\"S\""));
		assertThat(StatementEffect.of("REINDEX DATABASE CONCURRENTLY")).isEqualTo(new Reindex(Scope.DATABASE, null));
		assertThat(StatementEffect.of("REINDEX (CONCURRENTLY) DATABASE x"))
			.isEqualTo(new Reindex(Scope.DATABASE, null));
	}

	@Test
	void readsNamesOfAPartitionThatIsDetached() {
		assertThat(StatementEffect.of("ALTER TABLE IF EXISTS ONLY app.t * DETACH PARTITION \"P\" CONCURRENTLY"))
			.isEqualTo(new DetachPartition("app.t", "\"P\""));
		assertThat(StatementEffect.of("ALTER TABLE t DETACH PARTITION p")).isEqualTo(new Unknown());
		assertThat(StatementEffect.of("ALTER TABLE t DETACH PARTITION p FINALIZE")).isEqualTo(new Unknown());
	}

	@Test
	void readsNamesOfWhatBelongsToTheCluster() {
		assertThat(StatementEffect.of("CREATE DATABASE \"x y\" OWNER z"))
			.isEqualTo(new ClusterObject(ClusterObject.Kind.DATABASE, "\"x y\"", true));
		assertThat(StatementEffect.of("DROP DATABASE IF EXISTS x"))
			.isEqualTo(new ClusterObject(ClusterObject.Kind.DATABASE, "x", false));
		assertThat(StatementEffect.of("DROP SUBSCRIPTION x"))
			.isEqualTo(new ClusterObject(ClusterObject.Kind.SUBSCRIPTION, "x", false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "VACUUM", "vacuum (full) t", "ANALYZE t", "REINDEX DATABASE x", "REINDEX TABLE t",
			"REINDEX SCHEMA s", "REINDEX (CONCURRENTLY OFF) TABLE t", "REINDEX (CONCURRENTLY FALSE, VERBOSE) INDEX i",
			"ALTER SYSTEM SET x = 1", "ALTER DATABASE x SET TABLESPACE y", "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
			"ALTER SUBSCRIPTION s REFRESH PUBLICATION", "CLUSTER" })
	void knowsWhatCanRunAgain(String statement) {
		assertThat(StatementEffect.of(statement)).isEqualTo(new Repeatable());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "UPDATE t SET a = a + 1", "CALL p()", "CREATE INDEX ix ON t (a)", "CREATE TABLE t ()",
			"CREATE INDEX CONCURRENTLY U&\"\\0061\" ON t (a)", "CREATE INDEX CONCURRENTLY", "DROP INDEX CONCURRENTLY",
			"ALTER SUBSCRIPTION s ADD PUBLICATION p", "ALTER TYPE e ADD VALUE 'x'", "ALTER TABLE t DETACH PARTITION",
			"CREATE INDEX CONCURRENTLY a b ON t (a)", "REINDEX TABLE CONCURRENTLY U&\"\\0061\"",
			"INSERT INTO t VALUES ('CREATE INDEX CONCURRENTLY x ON t')" })
	void doesNotGuess(String statement) {
		assertThat(StatementEffect.of(statement)).isEqualTo(new Unknown());
	}

}
