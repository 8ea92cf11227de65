package dev.migrations.command;

import java.util.concurrent.CompletableFuture;

import dev.migrations.run.StatementFailedException;
import dev.migrations.run.UnfinishedStepException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the stop at a step that only a person can judge, and each way on from there.
 */
@Timeout(60)
class ResumeIntegrationTests extends AbstractRecoveryIntegrationTests {

	@Test
	void stopsWhereNothingTellsTheOutcome() throws Exception {
		unknownOutcome();
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("b1.sql:8, statement 2")
			.withMessageContaining("UPDATE a SET id = id + 1 WHERE id = 1 AND pg_sleep(60) IS NOT NULL")
			.withMessageContaining("migrations resume --done")
			.withMessageContaining("migrations stamp b1");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(() -> engine().downgrade("base"));
		assertThat(versionRows()).containsExactly("a1");
	}

	@Test
	void noticesAHalfUndoneRevisionAtTheHead() {
		halfUndone();
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("downgrade of 'b1'");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;\nDROP INDEX CONCURRENTLY i;");
		this.database.execute("CREATE TABLE i2 (id int); CREATE INDEX i ON i2 (id)");
		assertThat(engine().resume().steps()).containsExactly("b1");
		assertThat(engine().upgrade().steps()).containsExactly("b1");
	}

	@Test
	void forgetsAHalfUndoneRevisionWhenItIsStamped() {
		halfUndone();
		assertThat(engine().stamp("b1").steps()).isEmpty();
		assertThat(engine().upgrade().steps()).isEmpty();
		assertThat(this.database.query("SELECT 1 FROM migrations_journal")).isEmpty();
	}

	private void halfUndone() {
		this.folder.revision("a1", "SELECT 1;", "SELECT 1;");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;\nDROP INDEX CONCURRENTLY i;");
		engine().upgrade();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> engine().downgrade("-1"));
	}

	@Test
	void runsAStatementAgainWhenAPersonSaysSo() throws Exception {
		unknownOutcome();
		assertThat(engine().resume().steps()).containsExactly("b1");
		assertThat(this.database.query("SELECT id FROM a ORDER BY 1")).containsExactly("2", "9");
	}

	@Test
	void goesOnBehindAStatementWhenAPersonSaysSo() throws Exception {
		unknownOutcome();
		assertThat(engine().resumeBehind().steps()).containsExactly("b1");
		assertThat(this.database.query("SELECT id FROM a ORDER BY 1")).containsExactly("1", "9");
	}

	@Test
	void goesOnBehindAFailedStatementWhenAPersonSaysSo() {
		this.folder.revision("a1",
				"CREATE TABLE a (id int);\n-- migrations:autocommit\nSELECT 1 / 0;\nINSERT INTO a VALUES (1);", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		assertThat(engine().resumeBehind().steps()).containsExactly("a1");
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CALL pay();", "DO $$ BEGIN INSERT INTO ledger VALUES (1); COMMIT; PERFORM 1 / 0; END $$;",
			"CALL pay_late();" })
	void stopsAtAProcedureThatFailedAfterItHadCommitted(String statement) {
		this.folder.revision("a1", """
				CREATE TABLE ledger (id int);
				CREATE TABLE late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED);
				CREATE PROCEDURE pay() LANGUAGE plpgsql AS $$
				BEGIN INSERT INTO ledger VALUES (1); COMMIT; PERFORM 1 / 0; END $$;
				CREATE PROCEDURE pay_late() LANGUAGE plpgsql AS $$
				BEGIN INSERT INTO ledger VALUES (1); COMMIT; INSERT INTO late VALUES (1), (1); END $$;
				""", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "-- migrations:autocommit\n" + statement + "\nCREATE TABLE b (id int);", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("'migrations resume' runs it again, 'migrations resume --done' goes on behind it");
		for (int start = 0; start < 2; start++) {
			assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
				.withMessageContaining("Whether it took effect cannot be known")
				.withMessageContaining("migrations resume --done");
		}
		assertThat(this.database.query("SELECT count(*) FROM ledger")).containsExactly("1");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::resume);
		assertThat(this.database.query("SELECT count(*) FROM ledger")).containsExactly("2");
		assertThat(engine().resumeBehind().steps()).containsExactly("b1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CALL nothing();", "DO $$ BEGIN nonsense; END $$;", "DO LANGUAGE nothing $$ $$;" })
	void correctsAProcedureThatCannotBegin(String statement) {
		this.folder.revision("a1", "-- migrations:autocommit\n" + statement, null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("Correct the cause, or this statement in the file");
		this.folder.revision("a1", "-- migrations:autocommit\nDO $$ BEGIN END $$;", null);
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	private void unknownOutcome() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);", "DROP TABLE a;");
		engine().upgrade();
		this.folder.revision("b1 <- a1", """
				INSERT INTO a VALUES (9);
				-- migrations:autocommit
				UPDATE a SET id = id + 1 WHERE id = 1 AND pg_sleep(60) IS NOT NULL;
				""", "");
		CompletableFuture<?> run = start();
		awaitStatement("UPDATE a");
		end(run, "UPDATE a");
		this.folder.revision("b1 <- a1", """
				INSERT INTO a VALUES (9);
				-- migrations:autocommit
				UPDATE a SET id = id + 1 WHERE id = 1;
				""", "");
	}

}
