package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import dev.migrations.run.StatementFailedException;
import dev.migrations.run.TransactionMode;
import dev.migrations.run.UnfinishedStepException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests revisions that cannot be one transaction.
 */
class StatementsOutsideTransactionIntegrationTests extends AbstractEngineIntegrationTests {

	@Test
	void runsStatementsOutsideATransaction() {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				INSERT INTO a SELECT generate_series(1, 100);
				CREATE INDEX CONCURRENTLY a_id ON a (id);
				VACUUM a;
				ALTER TABLE a ADD COLUMN name text;
				""", "DROP INDEX CONCURRENTLY a_id;\nDROP TABLE a;");
		engine().upgrade();
		assertThat(this.database.query("SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'a_id'::regclass"))
			.containsExactly("true");
		engine().downgrade("base");
		assertThat(tables()).doesNotContain("a");
		assertThat(this.database.query("SELECT count(*) FROM migrations_journal")).containsExactly("0");
	}

	@Test
	void runsStatementsOutsideATransactionWithinARunOfOne() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY a_id ON a (id);", null);
		this.folder.revision("c1 <- b1", "SELECT nothing;", null);
		MigrationEngine engine = this.folder.engine(this.database.dataSource())
			.transaction(TransactionMode.PER_RUN)
			.build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade);
		assertThat(versionRows()).containsExactly("a1");
		assertThat(this.database.query("SELECT revision || completed FROM migrations_journal")).containsExactly("b11");
	}

	@Test
	void goesOnBehindTheStatementsThatAreDone() {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				INSERT INTO a VALUES (1), (1);
				CREATE UNIQUE INDEX CONCURRENTLY a_id ON a (id);
				INSERT INTO a VALUES (2);
				""", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("it goes on here");
		assertThat(versionRows()).isEmpty();
		this.database.execute("DELETE FROM a; DROP INDEX a_id");
		assertThat(engine().upgrade().steps()).containsExactly("a1");
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("2");
		assertThat(engine().history()).hasSize(1);
	}

	@Test
	void noticesAChangedFileOfAnUnfinishedStep() {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nREINDEX TABLE CONCURRENTLY nothing;", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		this.folder.revision("a1", "CREATE TABLE other (id int);\nVACUUM;", null);
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("statement 1) is not what was done there");
		engine().stamp("a1");
		assertThat(engine().upgrade().steps()).isEmpty();
		assertThat(this.database.query("SELECT count(*) FROM migrations_journal")).containsExactly("0");
	}

	@Test
	void resumesAnUpgradeAndNothingElse() {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY i ON b (id);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", "CREATE TABLE c (id int);", "DROP TABLE c;");
		assertThat(engine().resume().steps()).isEmpty();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		this.database.execute("CREATE TABLE b (id int)");
		assertThat(engine().resume().steps()).containsExactly("a1");
		assertThat(versionRows()).containsExactly("a1");
		assertThat(engine().resume().steps()).isEmpty();
	}

	@Test
	void resumesADowngrade() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", "CREATE INDEX i ON a (id);",
				"DROP INDEX CONCURRENTLY i;\nDROP INDEX CONCURRENTLY other;");
		engine().upgrade();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> engine().downgrade("base"));
		this.database.execute("CREATE INDEX other ON a (id)");
		assertThat(engine().resume().steps()).containsExactly("b1");
		assertThat(versionRows()).containsExactly("a1");
	}

	@Test
	void triesAgainOnlyAsOftenAsIsConfigured() throws SQLException {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nVACUUM FULL a;", null);
		this.folder.revision("b1 <- a1", "SELECT 1;\nVACUUM FULL a;\nVACUUM FULL a;", null);
		engine().upgrade("a1");
		try (Connection reader = this.database.dataSource().getConnection()) {
			reader.setAutoCommit(false);
			reader.createStatement().execute("SELECT * FROM a");
			MigrationEngine engine = this.folder.engine(dataSource())
				.ddlLockTimeout(Duration.ofMillis(50))
				.ddlRetries(2)
				.build();
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade)
				.withMessageContaining("migrations.ddl.retries");
		}
		assertThat(engine().upgrade().steps()).containsExactly("b1");
	}

}
