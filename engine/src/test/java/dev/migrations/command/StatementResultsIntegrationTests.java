package dev.migrations.command;

import java.util.List;

import dev.migrations.test.MigratorProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that statements run to their end and their results are not kept.
 */
class StatementResultsIntegrationTests extends AbstractEngineIntegrationTests {

	private static final String ROWS = "SELECT repeat('x', 1000), nextval('s') FROM generate_series(1, 400000)";

	@ParameterizedTest
	@ValueSource(strings = { ROWS + ";", "/* all */ (" + ROWS + ");", "-- migrations:autocommit\n" + ROWS + ";",
			"WITH all_rows AS (" + ROWS + ") SELECT * FROM all_rows;",
			"PREPARE p AS " + ROWS + ";\nEXECUTE p;\nDEALLOCATE p;", "INSERT INTO t " + ROWS + " RETURNING *;",
			"-- migrations:autocommit\nINSERT INTO t " + ROWS + " RETURNING *;" })
	void runsToTheEndInLittleMemory(String sql) throws InterruptedException {
		this.database.execute("CREATE SEQUENCE s");
		this.database.execute("CREATE UNLOGGED TABLE t (a text, b bigint)");
		this.folder.revision("a1", sql, null);
		try (MigratorProcess process = MigratorProcess.start(this.database, this.folder)) {
			assertThat(process.result()).containsExactly("a1");
		}
		assertThat(this.database.query("SELECT last_value FROM s")).containsExactly("400000");
	}

	@Test
	void keepsNothingOfWhatAJavaRevisionExecutes() throws InterruptedException {
		try (MigratorProcess process = MigratorProcess.start(this.database, this.folder,
				"packages=dev.migrations.script.talking")) {
			assertThat(process.result()).containsExactly("t1");
		}
		assertThat(this.database.query("SELECT count(*) FROM talk")).containsExactly("3000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "simple", "extended", "extendedForPrepared", "extendedCacheEverything" })
	void leavesNothingOpenThatALaterStatementWouldMeet(String mode) {
		this.folder.revision("a1", """
				CREATE TABLE t AS SELECT generate_series(1, 5000) AS id;
				SELECT * FROM t;
				ALTER TABLE t ADD COLUMN name text;
				UPDATE t SET name = 'x' RETURNING *;
				ALTER TABLE t ALTER COLUMN id TYPE bigint;
				""", null);
		PGSimpleDataSource dataSource = (PGSimpleDataSource) this.database.dataSource();
		dataSource.setUrl(this.database.url() + "?defaultRowFetchSize=10&preferQueryMode=" + mode);
		dataSource.setUser("postgres");
		// the version table is written by other statements, which have tests of their own
		assertThat(this.folder.engine(dataSource).build().upgrade().steps()).isEqualTo(List.of("a1"));
	}

}
