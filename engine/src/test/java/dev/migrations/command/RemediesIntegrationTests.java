package dev.migrations.command;

import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.MigrationException;
import dev.migrations.run.ConnectionProblem;
import dev.migrations.run.OwnTablesGoneException;
import dev.migrations.run.StatementFailedException;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.test.LogLines;
import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what errors say to do, and that it helps.
 */
class RemediesIntegrationTests extends AbstractEngineIntegrationTests {

	private void assertRemedy(String sqlState, String remedy) {
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.satisfies((ex) -> assertThat(ex.getError().sqlState()).isEqualTo(sqlState))
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains(remedy));
	}

	@Test
	void commitsAnEnumValueBeforeItsUse() {
		this.database.execute("CREATE TYPE color AS ENUM ('red')");
		String add = "ALTER TYPE color ADD VALUE 'blue';\n";
		String use = "CREATE TABLE car (paint color DEFAULT 'blue');";
		this.folder.revision("a1", add + use, null);
		assertRemedy("55P04", "'-- migrations:autocommit' before 'ALTER TYPE ... ADD VALUE'");
		this.folder.revision("a1", "-- migrations:autocommit\n" + add + use, null);
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	@Test
	void firesPendingTriggers() {
		this.database.execute("CREATE TABLE a (id int PRIMARY KEY)");
		this.database.execute("CREATE TABLE b (id int REFERENCES a DEFERRABLE INITIALLY DEFERRED)");
		String insert = "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);\n";
		String alter = "ALTER TABLE b ADD COLUMN x int;";
		this.folder.revision("a1", insert + alter, null);
		assertRemedy("55006", "'SET CONSTRAINTS ALL IMMEDIATE;'");
		this.folder.revision("a1", insert + "SET CONSTRAINTS ALL IMMEDIATE;\n" + alter, null);
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "SELECT ${name};", "CREATE TABLE ${name}.t (id int);", "CREATE TABLE \"${name}\".t (id int);" })
	void namesThePropertyOfAPlaceholder(String sql) {
		this.folder.revision("a1", sql, null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("set 'migrations.placeholders.name'"));
	}

	@Test
	void warnsOfAConfiguredPlaceholderInADollarQuote() {
		this.folder.revision("a1", """
				CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$
				  SELECT '${app}', '${other}'
				$$;
				""", "SELECT $x$${app}$x$;");
		try (LogLines log = LogLines.of(ScriptDirectory.class)) {
			this.folder.engine(this.database.dataSource()).placeholders(Map.of("app", "x")).build().heads();
			assertThat(log.read()).satisfiesExactly(
					(line) -> assertThat(line).startsWith("WARN /").contains("a1.sql:6: The placeholder '${app}'"),
					(line) -> assertThat(line).contains("a1.sql:11: The placeholder '${app}'"));
		}
	}

	@Test
	void refusesAReadOnlyPoolBeforeAnythingIsWritten() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		PGSimpleDataSource dataSource = (PGSimpleDataSource) this.database.dataSource();
		dataSource.setReadOnly(true);
		MigrationEngine engine = this.folder.engine(dataSource).build();
		Refusals.assertThatRefusal(ConnectionProblem.ReadOnlyConnection.class)
			.isThrownBy(engine::upgrade)
			.withMessageContaining("'spring.datasource.hikari.read-only'");
		Refusals.assertThatRefusal(ConnectionProblem.ReadOnlyConnection.class).isThrownBy(engine::ensureTables);
		assertThat(tables()).isEmpty();
		engine().upgrade();
		assertThat(engine.upgrade().steps()).isEmpty();
	}

	@Test
	void saysWhatIsReadOnlyInAStatement() {
		this.folder.revision("a1", "SET transaction_read_only = on;\nCREATE TABLE a (id int);", null);
		assertRemedy("25006", "connections that can write");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DROP SCHEMA public CASCADE;", "DROP SCHEMA public CASCADE; CREATE SCHEMA public;",
			"DROP TABLE migrations_version;", "-- migrations:autocommit\nDROP SCHEMA public CASCADE;" })
	void saysThatARevisionHasDroppedTheTablesOfTheEngine(String sql) {
		this.folder.revision("a1", sql, null);
		assertThatExceptionOfType(OwnTablesGoneException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("\"public\".\"migrations_version\" is gone after 'upgrade  -> a1, a1'")
			.withMessageContaining("'migrations.schema'");
	}

	@Test
	void saysHowToForgetARevisionWhoseFileIsGone() {
		this.folder.revision("a1", "", null).revision("b1 <- a1", "", null);
		engine().upgrade();
		this.folder.directory().resolve("b1.sql").toFile().delete();
		assertThatExceptionOfType(UnknownAppliedRevisionException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("'migrations stamp --purge'");
	}

	@Test
	void leavesThePoolsConnectionAloneWhenAConcurrentBuildIsRefused() {
		this.database.execute("CREATE TABLE p (id int) PARTITION BY RANGE (id)");
		this.folder.revision("a1", "CREATE INDEX CONCURRENTLY ON p (id);", null);
		try (HikariDataSource pool = new HikariDataSource(); LogLines log = LogLines.of("com.zaxxer.hikari")) {
			pool.setJdbcUrl(this.database.url());
			pool.setUsername("postgres");
			pool.setMaximumPoolSize(1);
			assertThatExceptionOfType(MigrationException.class).isThrownBy(this.folder.engine(pool).build()::upgrade)
				.withMessageContaining("0A000");
			assertThat(log.read()).noneMatch((line) -> line.startsWith("WARN"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "08004, migrations.password", "28P01, Correct the user name and the password.",
			"53300, max_connections", "57P01, it finds out what was kept", "XX000, Nothing of the transaction" })
	void saysOneThingOfEachState(String sqlState, String remedy) {
		assertThat(DatabaseRemedy.working(sqlState)).contains(remedy);
		assertThat(DatabaseRemedy.isUnreachable(sqlState)).isFalse();
		if (List.of("08004", "28P01", "53300").contains(sqlState)) {
			assertThat(DatabaseRemedy.connecting(sqlState)).isEqualTo(DatabaseRemedy.working(sqlState));
		}
	}

}
