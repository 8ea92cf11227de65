package dev.migrations.sql;

import dev.migrations.sql.StatementEffect.ClusterObject;
import dev.migrations.sql.StatementEffect.CreateIndex;
import dev.migrations.sql.StatementEffect.DetachPartition;
import dev.migrations.sql.StatementEffect.DropIndex;
import dev.migrations.sql.StatementEffect.Reindex;
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
			.isEqualTo(new CreateIndex("ix", "t"));
		assertThat(
				StatementEffect.of("CREATE INDEX CONCURRENTLY IF NOT EXISTS \"On\" ON \"S\" . \"a.b\" USING gin (x)"))
			.isEqualTo(new CreateIndex("\"On\"", "\"S\".\"a.b\""));
		assertThat(StatementEffect.of("CREATE INDEX CONCURRENTLY ON app.t (a)"))
			.isEqualTo(new CreateIndex(null, "app.t"));
	}

	@Test
	void readsNamesOfAnIndexThatGoesOrIsRebuilt() {
		assertThat(StatementEffect.of("DROP INDEX CONCURRENTLY IF EXISTS app.ix CASCADE"))
			.isEqualTo(new DropIndex("app.ix"));
		assertThat(StatementEffect.of("REINDEX INDEX CONCURRENTLY ix")).isEqualTo(new Reindex("ix"));
		assertThat(StatementEffect.of("REINDEX (VERBOSE, CONCURRENTLY) TABLE t")).isEqualTo(new Reindex("t"));
		assertThat(StatementEffect.of("REINDEX (VERBOSE) TABLE CONCURRENTLY t")).isEqualTo(new Reindex("t"));
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
			"REINDEX SCHEMA CONCURRENTLY s", "ALTER SYSTEM SET x = 1", "ALTER DATABASE x SET TABLESPACE y",
			"REFRESH MATERIALIZED VIEW CONCURRENTLY v", "ALTER SUBSCRIPTION s REFRESH PUBLICATION", "CLUSTER" })
	void knowsWhatCanRunAgain(String statement) {
		assertThat(StatementEffect.of(statement)).isEqualTo(new Repeatable());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "UPDATE t SET a = a + 1", "CALL p()", "CREATE INDEX ix ON t (a)", "CREATE TABLE t ()",
			"CREATE INDEX CONCURRENTLY U&\"\\0061\" ON t (a)", "CREATE INDEX CONCURRENTLY", "DROP INDEX CONCURRENTLY",
			"ALTER SUBSCRIPTION s ADD PUBLICATION p", "ALTER TYPE e ADD VALUE 'x'", "ALTER TABLE t DETACH PARTITION",
			"CREATE INDEX CONCURRENTLY a b ON t (a)", "INSERT INTO t VALUES ('CREATE INDEX CONCURRENTLY x ON t')" })
	void doesNotGuess(String statement) {
		assertThat(StatementEffect.of(statement)).isEqualTo(new Unknown());
	}

}
