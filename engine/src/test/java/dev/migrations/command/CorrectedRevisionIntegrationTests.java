package dev.migrations.command;

import java.util.List;

import dev.migrations.run.StatementFailedException;
import dev.migrations.run.UnfinishedStepException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests revisions that are corrected after a statement outside a transaction has failed.
 */
@Timeout(60)
class CorrectedRevisionIntegrationTests extends AbstractEngineIntegrationTests {

	@BeforeEach
	void createTable() {
		this.folder.revision("a1", "CREATE TABLE t (id int, name text);\nINSERT INTO t VALUES (1, 'a'), (1, 'b');",
				"DROP TABLE t;");
		engine().upgrade();
	}

	@Test
	void runsTheCorrectedFirstStatement() {
		fail("CREATE INDEX CONCURRENTLY ix ON t (nam);", "42703");
		correct("CREATE INDEX CONCURRENTLY ix ON t (name);");
		assertFinished("ix");
	}

	@Test
	void runsACorrectedLaterStatement() {
		fail("""
				CREATE TABLE u (id int);
				CREATE INDEX CONCURRENTLY ix ON t (id);
				CREATE INDEX CONCURRENTLY iy ON t (nam);
				""", "42703");
		correct("""
				CREATE TABLE u (id int); -- a comment
				CREATE INDEX   CONCURRENTLY ix ON t (id);
				ALTER TABLE u ADD COLUMN name text;
				CREATE INDEX CONCURRENTLY iy ON t (name);
				INSERT INTO u VALUES (1, 'x');
				""");
		assertFinished("ix", "iy");
		assertThat(this.database.query("SELECT id || name FROM u")).containsExactly("1x");
	}

	@Test
	void runsAStatementInsteadOfABrokenIndexWhichItDrops() {
		fail("CREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);", "23505");
		correct("CREATE INDEX CONCURRENTLY iy ON t (id);");
		assertFinished("iy");
	}

	@Test
	void runsWithoutAnyStatementOutsideATransaction() {
		fail("CREATE TABLE u (id int);\nCREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);", "23505");
		correct("CREATE TABLE u (id int);\nCREATE INDEX ix ON t (id);");
		assertFinished("ix");
	}

	@Test
	void resumesACorrectedStatement() {
		fail("-- migrations:autocommit\nINSERT INTO t VALUES (1 / 0);", "22012");
		correct("-- migrations:autocommit\nINSERT INTO t VALUES (2);");
		assertThat(engine().resume().steps()).containsExactly("b1");
		assertThat(this.database.query("SELECT count(*) FROM t WHERE id = 2")).containsExactly("1");
	}

	@Test
	void goesOnBehindACorrectedStatementAsTold() {
		fail("-- migrations:autocommit\nINSERT INTO t VALUES (1 / 0);", "22012");
		correct("-- migrations:autocommit\nINSERT INTO t VALUES (2);\nINSERT INTO t VALUES (3);");
		assertThat(engine().resumeBehind().steps()).containsExactly("b1");
		assertThat(this.database.query("SELECT id FROM t WHERE id > 1")).containsExactly("3");
	}

	@Test
	void goesOnBehindAStatementThatIsNoLongerThere() {
		fail("CREATE TABLE u (id int);\n-- migrations:autocommit\nINSERT INTO t VALUES (1 / 0);", "22012");
		correct("CREATE TABLE u (id int);");
		assertThat(engine().resumeBehind().steps()).containsExactly("b1");
		assertThat(engine().upgrade().steps()).isEmpty();
	}

	@Test
	void refusesToChangeWhatIsDone() {
		String failing = "CREATE INDEX CONCURRENTLY iy ON t (nam);";
		fail("CREATE TABLE u (id int);\n" + failing, "42703");
		correct("CREATE TABLE u (id bigint);\nCREATE INDEX CONCURRENTLY iy ON t (name);");
		assertChanged("b1.sql:6, statement 1");
		correct("CREATE TABLE v (id int);\nCREATE TABLE u (id int);\nCREATE INDEX CONCURRENTLY iy ON t (name);");
		assertChanged("b1.sql:6, statement 1");
		correct("");
		assertChanged("statement 1");
		correct("CREATE TABLE u (id int);\nALTER TABLE u ALTER id TYPE bigint;\n"
				+ "CREATE INDEX CONCURRENTLY iy ON t (name);");
		assertFinished("iy");
		assertThat(this.database.query("SELECT format_type(atttypid, -1) FROM pg_attribute "
				+ "WHERE attrelid = 'u'::regclass AND attname = 'id'"))
			.containsExactly("bigint");
	}

	@Test
	void ignoresChangesOfTheHeader() {
		fail("CREATE TABLE u (id int);\nCREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);", "23505");
		this.database.execute("DELETE FROM t");
		this.folder
			.write("b1.sql", "-- revision: b1\n-- down-revision: a1\n-- message: another\n-- branch-labels: shop\n"
					+ "-- migrations:upgrade\nCREATE TABLE u (id int);\nCREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);\n");
		assertFinished("ix");
	}

	@Test
	void forgetsARevisionThatIsRenamedAndOfWhichNothingIsDone() {
		fail("CREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);", "23505");
		this.folder.delete("b1.sql");
		this.folder.revision("c1 <- a1", "CREATE INDEX CONCURRENTLY ix ON t (id);", null);
		assertThat(engine().upgrade().current()).containsExactly("c1");
		assertThat(validIndexes()).containsExactly("ix");
		assertThat(this.database.query("SELECT revision FROM migrations_journal")).isEmpty();
	}

	@Test
	void refusesAnotherRevisionWhileSomethingIsDoneOfOneThatIsGone() {
		fail("CREATE TABLE u (id int);\nCREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);", "23505");
		this.folder.delete("b1.sql");
		this.folder.revision("c1 <- a1", "CREATE TABLE v (id int);", null);
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("'b1', which no script describes")
			.withMessageContaining("1 of its statements are done")
			.withMessageContaining("'migrations resume --forget'");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::resume)
			.withMessageContaining("'migrations resume --forget'");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::resumeBehind)
			.withMessageContaining("'migrations resume --forget'");
		engine().forgetUnfinished();
		assertThat(indexes()).isEmpty();
		assertThat(engine().upgrade().current()).containsExactly("c1");
	}

	@Test
	void correctsADowngrade() {
		this.folder.revision("b1 <- a1", "CREATE INDEX ix ON t (id);",
				"ALTER TABLE t ADD x int;\nDROP INDEX CONCURRENTLY iz;");
		engine().upgrade();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> engine().downgrade("-1"));
		this.folder.revision("b1 <- a1", "CREATE INDEX ix ON t (id);",
				"ALTER TABLE t ADD x int;\nDROP INDEX CONCURRENTLY ix;");
		assertThat(engine().downgrade("-1").current()).containsExactly("a1");
		assertThat(indexes()).isEmpty();
	}

	private void fail(String upgrade, String sqlState) {
		this.folder.revision("b1 <- a1", upgrade, null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining(sqlState)
			.withMessageContaining("Correct the cause, or this statement in the file, and run the command again");
	}

	private void correct(String upgrade) {
		this.folder.revision("b1 <- a1", upgrade, null);
	}

	private void assertChanged(String place) {
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining(place)
			.withMessageContaining("Put the statements that are done back as they were");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::resume)
			.withMessageContaining(place);
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::resumeBehind)
			.withMessageContaining(place);
	}

	private void assertFinished(String... indexes) {
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(indexes()).containsExactly(indexes);
		assertThat(validIndexes()).containsExactly(indexes);
		assertThat(this.database.query("SELECT revision FROM migrations_journal")).isEmpty();
		assertThat(engine().upgrade().steps()).isEmpty();
	}

	private List<String> indexes() {
		return this.database
			.query("SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1");
	}

	private List<String> validIndexes() {
		return this.database.query(
				"SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 't'::regclass AND indisvalid ORDER BY 1");
	}

}
