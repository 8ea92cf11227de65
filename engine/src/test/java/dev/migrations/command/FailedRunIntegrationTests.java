package dev.migrations.command;

import java.util.List;

import dev.migrations.run.JavaRevisionFailedException;
import dev.migrations.run.RunProblem;
import dev.migrations.run.StatementFailedException;
import dev.migrations.run.TransactionMode;
import dev.migrations.script.InvalidScriptsException;
import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what becomes of a run that fails or is refused.
 */
class FailedRunIntegrationTests extends AbstractEngineIntegrationTests {

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void rollsBackAFailedRevision(TransactionMode mode) {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);\n\nSELECT 1,\n  nothing FROM b;", "");
		MigrationEngine engine = this.folder.engine(this.database.dataSource()).transaction(mode).build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade).satisfies((ex) -> {
			assertThat(ex.getStatement().revision()).isEqualTo("b1");
			assertThat(ex.getStatement().source()).endsWith("b1.sql");
			assertThat(ex.getStatement().line()).isEqualTo(9);
			assertThat(ex.getStatement().number()).isEqualTo(2);
			assertThat(ex.getError().sqlState()).isEqualTo("42703");
			assertThat(ex.getError().message()).contains("nothing");
		}).withMessageContaining("b1.sql:9, statement 2").withMessageContaining("42703");
		assertThat(tables()).doesNotContain("b");
		assertThat(versionRows()).isEqualTo((mode == TransactionMode.PER_RUN) ? List.of() : List.of("a1"));
	}

	@Test
	void reportsDetailAndHint() {
		this.folder.revision("a1", "DO $$ BEGIN RAISE 'no' USING DETAIL = 'why', HINT = 'how'; END $$;", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("Detail: why")
			.withMessageContaining("Hint: how");
	}

	@Test
	void saysToMarkAStatementThatCannotRunInATransaction() {
		this.folder.revision("a1", """
				CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;
				CALL p();
				""", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("2D000")
			.withMessageContaining("-- migrations:autocommit");
		this.folder.revision("a1", """
				CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;
				-- migrations:autocommit
				CALL p();
				""", null);
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	@Test
	void refusesAPlanWithAnIrreversibleRevisionBeforeAnythingRuns() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
		engine().upgrade();
		Refusals.assertThatRefusal(RunProblem.IrreversibleRevision.class)
			.isThrownBy(() -> engine().downgrade("base"))
			.withMessageContaining("'a1'")
			.withMessageContaining("a1.sql");
		assertThat(versionRows()).containsExactly("b1");
	}

	@Test
	void refusesToMoveADatabaseThatIsAhead() {
		branchAndMerge();
		engine().upgrade();
		this.folder.directory().resolve("m1.sql").toFile().delete();
		assertThatExceptionOfType(UnknownAppliedRevisionException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("'m1'");
		MigrationStatus status = engine().status(200);
		assertThat(status.upToDate()).isTrue();
		assertThat(status.current()).containsExactly("m1");
		assertThat(status.revisions()).extracting(RevisionStatus::state)
			.containsExactly(RevisionState.UNKNOWN, RevisionState.APPLIED, RevisionState.APPLIED,
					RevisionState.APPLIED);
		assertThat(status.revisions().get(0).downRevisions()).containsExactly("b1", "b2");
	}

	@Test
	void namesTheLineWhereAJavaRevisionFails() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.failing"))
			.build();
		assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(engine::upgrade).satisfies((ex) -> {
			assertThat(ex.getPlace().revision()).isEqualTo("f1");
			assertThat(ex.getPlace().line()).isEqualTo(13);
			assertThat(ex).hasRootCauseMessage("No rates for today");
		}).withMessageContaining("FailingRevision:13").withMessageContaining("No rates for today");
		assertThat(tables()).doesNotContain("half_done");
	}

	@Test
	void rollsBackAnErrorAndNamesItsPlace() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.error"))
			.build();
		assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(engine::upgrade)
			.withMessageContaining("'r1' (dev.migrations.script.error.ErrorRevision:13)")
			.withMessageContaining("java.lang.StackOverflowError.")
			.withRootCauseInstanceOf(StackOverflowError.class);
		assertThat(tables()).doesNotContain("half_done");
		assertThat(versionRows()).isEmpty();
		assertThat(this.database.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
			.containsExactly("0");
	}

	@Test
	void refusesBrokenScriptsBeforeItConnects() {
		this.folder.write("a.sql", "-- revision: a1\n-- down_revision: x\n");
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(engine()::upgrade);
		assertThat(tables()).isEmpty();
	}

	@Test
	void namesAWrongPassword() {
		branchAndMerge();
		this.database.execute("CREATE ROLE \"%s_nologin\"".formatted(this.database.name()));
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(this.database.url());
		dataSource.setUser(this.database.name() + "_nologin");
		assertThatExceptionOfType(DatabaseFailedException.class)
			.isThrownBy(() -> this.folder.engine(dataSource).build().upgrade())
			.satisfies((ex) -> assertThat(ex.getSqlState()).startsWith("28"));
	}

	@Test
	void namesAnUnreachableServer() {
		branchAndMerge();
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl("jdbc:postgresql://localhost:1/none?user=me&password=secret");
		assertThatExceptionOfType(DatabaseFailedException.class)
			.isThrownBy(() -> this.folder.engine(dataSource).build().upgrade())
			.withMessageStartingWith("The database cannot be reached")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("secret"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE live (id int)", "CREATE SCHEMA live", "ALTER TABLE live ADD COLUMN id int",
			"CREATE INDEX live ON live (id)", "ALTER TABLE live ADD CONSTRAINT live_id PRIMARY KEY (id)",
			"CREATE FUNCTION live() RETURNS int LANGUAGE sql RETURN 1", "CREATE TYPE live AS ENUM ('a')" })
	void saysToStampADatabaseThatHasTheSchemaAlready(String sql) {
		this.database.execute("CREATE SCHEMA live");
		this.database.execute("CREATE FUNCTION live() RETURNS int LANGUAGE sql RETURN 1");
		this.database.execute("CREATE TABLE live (id int CONSTRAINT live_id CHECK (id > 0))");
		this.folder.revision("a1", sql + ";", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("'stamp REV'", "version table is empty"));
		this.folder.revision("a1", "SELECT 1;", null).revision("b1 <- a1", sql + ";", null);
		engine().upgrade("a1");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.satisfies((ex) -> assertThat(ex.getRemedy()).doesNotContain("stamp"));
	}

}
