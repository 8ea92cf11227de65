package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.run.ConnectionProblem;
import dev.migrations.run.StatementFailedException;
import dev.migrations.store.StateReader;
import dev.migrations.store.TableProblem;
import dev.migrations.test.LogLines;
import dev.migrations.test.Psql;
import dev.migrations.test.Refusals;
import dev.migrations.test.Role;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for where the history is looked for when search paths, schemas and rights change.
 */
class HistoryPlaceIntegrationTests extends AbstractEngineIntegrationTests {

	private Role role;

	@BeforeEach
	void createRole() {
		this.role = Role.create(this.database, "shop");
		this.database.execute("GRANT ALL ON DATABASE " + this.database.name() + " TO " + this.role.name());
		this.database.execute("GRANT ALL ON SCHEMA public TO " + this.role.name());
		branchAndMerge();
	}

	@Test
	void staysWhereItIsWhenASchemaNamedLikeTheUserAppears() {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA AUTHORIZATION " + this.role.name());
		assertStaysInPublic(plain());
	}

	@Test
	void staysWhereItIsWhenTheUsersSearchPathChanges() {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA \"My, \"\"Till\"");
		this.database.execute("GRANT ALL ON SCHEMA \"My, \"\"Till\" TO " + this.role.name());
		this.database.execute("ALTER ROLE " + this.role.name() + " SET search_path = \"My, \"\"Till\", public");
		assertStaysInPublic(plain());
	}

	@Test
	void staysWhereItIsWhenTheDatabasesSearchPathChanges() {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA tenant AUTHORIZATION " + this.role.name());
		this.database.execute("ALTER DATABASE " + this.database.name() + " SET search_path = tenant, public");
		assertStaysInPublic(plain());
	}

	@Test
	void staysWhereItIsWhenTheUrlNamesAnotherSchemaFirst() {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA till AUTHORIZATION " + this.role.name());
		assertStaysInPublic(engine("till,public").build());
	}

	private void assertStaysInPublic(MigrationEngine engine) {
		try (LogLines log = LogLines.of(StateReader.class)) {
			assertThat(engine.current()).containsExactly("m1");
			assertThat(engine.status(200).upToDate()).isTrue();
			assertThat(engine.history()).hasSize(4);
			assertThat(engine.plans().upgrade().isEmpty()).isTrue();
			assertThat(engine.ensureTables()).isFalse();
			assertThat(engine.upgrade().steps()).isEmpty();
			assertThat(log.read()).isNotEmpty()
				.allSatisfy((line) -> assertThat(line).startsWith("WARN")
					.contains("'public.migrations_version'", "'migrations.schema=public'"));
		}
		assertThat(engine.downgrade("b1@base").steps()).isNotEmpty();
		assertThat(engine.stamp("m1").current()).containsExactly("m1");
		assertThat(places()).containsExactly("public");
	}

	@Test
	void staysWhereItIsWhenTheFirstRevisionMakesTheFirstSchema() {
		String name = this.role.name();
		this.folder.revision("a1", "CREATE SCHEMA IF NOT EXISTS " + name + "; CREATE TABLE IF NOT EXISTS " + name
				+ ".fee (amount numeric); INSERT INTO " + name + ".fee VALUES (1.5);", null);
		assertThat(plain().upgrade().steps()).hasSize(4);
		assertThat(plain().upgrade().steps()).isEmpty();
		assertThat(plain().current()).containsExactly("m1");
		assertThat(this.database.query("SELECT amount::text FROM " + name + ".fee")).containsExactly("1.5");
		assertThat(places()).containsExactly("public");
	}

	@Test
	void goesOnWithAFirstStepThatIsUnfinishedAndHasMadeTheFirstSchema() {
		this.folder.revision("a1", "-- migrations:autocommit\nCREATE SCHEMA till;\nSELECT 1 / count FROM numbers;",
				null);
		this.database.execute("CREATE TABLE numbers AS SELECT 0 AS count");
		this.database.execute("GRANT SELECT ON numbers TO " + this.role.name());
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> engine("till,public").build().upgrade());
		this.database.execute("UPDATE numbers SET count = 1");
		assertThat(engine("till,public").build().upgrade().steps()).hasSize(4);
		assertThat(places()).containsExactly("public");
	}

	@Test
	void findsItAfterAScript() {
		Psql.assumeInstalled();
		this.folder.revision("a1", "CREATE SCHEMA IF NOT EXISTS " + this.role.name() + ";", null);
		String script = plain().offline().upgrade("base:heads");
		Psql first = Psql.run(this.database, this.role.name(), script);
		assertThat(first.code()).as(first.output()).isZero();
		assertThat(plain().upgrade().steps()).isEmpty();
		Psql second = Psql.run(this.database, this.role.name(), script);
		assertThat(second.code()).isNotZero();
		assertThat(second.output()).contains("public.migrations_version", "m1", "migrations.schema");
		assertThat(places()).containsExactly("public");
	}

	@Test
	void goesOnWithAScriptWhereItIs() {
		Psql.assumeInstalled();
		plain().upgrade("b1");
		String script = plain().offline().upgrade("b1:heads");
		this.database.execute("CREATE SCHEMA AUTHORIZATION " + this.role.name());
		Psql psql = Psql.run(this.database, this.role.name(), script);
		assertThat(psql.code()).as(psql.output()).isZero();
		assertThat(plain().current()).containsExactly("m1");
		assertThat(places()).containsExactly("public");
	}

	@Test
	void keepsTheHistoriesOfCustomersApart() {
		for (String customer : List.of("a", "B c")) {
			this.database.execute("CREATE SCHEMA \"" + customer + "\" AUTHORIZATION " + this.role.name());
		}
		assertThat(engine("a").build().upgrade().steps()).hasSize(4);
		assertThat(engine("\"B c\"").build().upgrade("b1").steps()).hasSize(2);
		plain().upgrade("a1");
		assertThat(engine("a,public").build().current()).containsExactly("m1");
		assertThat(engine("\"B c\",a,public").build().current()).containsExactly("b1");
		assertThat(engine("\"B c\",a,public").build().upgrade().steps()).hasSize(2);
		assertThat(plain().current()).containsExactly("a1");
	}

	@Test
	void beginsACustomersHistoryWhereItIsTold() {
		this.database.execute("CREATE SCHEMA b AUTHORIZATION " + this.role.name());
		plain().upgrade();
		assertThat(engine("b,public").schema("b").build().upgrade().steps()).hasSize(4);
		assertThat(engine("b,public").build().status(10).applied()).hasSize(4);
		assertThat(engine("b,public").build().downgrade("base").steps()).hasSize(4);
		assertThat(engine("b,public").build().upgrade("a1").steps()).containsExactly("a1");
		assertThat(plain().current()).containsExactly("m1");
	}

	@Test
	void passesOverTheTablesOfAnotherApplication(@TempDir Path directory) {
		new ScriptFolder(directory).revision("x1", "CREATE TABLE x (id int);", null)
			.engine(this.database.dataSource())
			.build()
			.upgrade();
		this.database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + this.role.name());
		this.database.execute("CREATE SCHEMA b AUTHORIZATION " + this.role.name());
		MigrationEngine engine = engine("b,public").build();
		assertThat(engine.current()).isEmpty();
		assertThat(engine.upgrade().steps()).hasSize(4);
		assertThat(places()).containsExactly("b", "public");
		assertThat(versionRows()).containsExactly("x1");
	}

	@Test
	void findsItBehindTheTablesOfAnotherApplication(@TempDir Path directory) {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA b AUTHORIZATION " + this.role.name());
		new ScriptFolder(directory).revision("x1", "SELECT 1;", null).engine(source("b")).build().upgrade();
		assertThat(engine("b,public").build().current()).containsExactly("m1");
		assertThat(engine("b,public").build().upgrade().steps()).isEmpty();
	}

	@Test
	void refusesAnEmptyVersionTableInFrontOfAFullOne() {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA b AUTHORIZATION " + this.role.name());
		engine("b").build().ensureTables();
		for (Runnable work : List.<Runnable>of(engine("b,public").build()::upgrade, engine("b,public").build()::current,
				engine("b,public").build()::ensureTables)) {
			Refusals.assertThatRefusal(TableProblem.AmbiguousTables.class)
				.isThrownBy(work::run)
				.withMessageContainingAll("'b.migrations_version' (empty)", "'public.migrations_version' (at 'm1')",
						"'migrations.schema'");
		}
		assertThat(engine("b,public").schema("public").build().upgrade().steps()).isEmpty();
	}

	@Test
	void refusesToChooseAmongLaterSchemas() {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA a AUTHORIZATION " + this.role.name());
		this.database.execute("CREATE SCHEMA b AUTHORIZATION " + this.role.name());
		engine("a").build().upgrade("a1");
		Refusals.assertThatRefusal(TableProblem.AmbiguousTables.class)
			.isThrownBy(engine("b,a,public").build()::upgrade)
			.satisfies((ex) -> assertThat(ex.tables()).containsExactly("a.migrations_version",
					"public.migrations_version"));
		assertThat(places()).containsExactly("a", "public");
	}

	@Test
	void findsADatabaseThatIsAhead() {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA AUTHORIZATION " + this.role.name());
		this.folder.revision("n1 <- m1", "SELECT 1;", null);
		plain().upgrade();
		this.folder.write("n1.sql", "-- revision: unrelated\n");
		assertThatExceptionOfType(UnknownAppliedRevisionException.class).isThrownBy(plain()::upgrade)
			.withMessageContaining("'n1'");
		assertThat(places()).containsExactly("public");
	}

	@Test
	void warnsOfAHistoryOutsideTheSearchPath() {
		plain().upgrade();
		this.database.execute("CREATE SCHEMA b AUTHORIZATION " + this.role.name());
		try (LogLines log = LogLines.of(StateReader.class)) {
			assertThat(engine("b").build().current()).isEmpty();
			assertThat(log.read()).isEmpty();
			assertThat(engine("b").build().upgrade().steps()).hasSize(4);
			assertThat(log.read()).singleElement()
				.asString()
				.startsWith("WARN")
				.contains("'public.migrations_version'", "'migrations.schema=public'", "'migrations.schema=b'");
		}
		try (LogLines log = LogLines.of(StateReader.class)) {
			this.database.execute("DROP SCHEMA b CASCADE");
			engine("b").schema("b").build().upgrade();
			engine("b").build().upgrade();
			assertThat(log.read()).isEmpty();
		}
	}

	@Test
	void doesNotBeginWhileASchemaOfTheSearchPathMayNotBeUsed() {
		this.database.execute("CREATE SCHEMA \"My App\" AUTHORIZATION " + this.role.name());
		this.database.execute("ALTER ROLE " + this.role.name() + " SET search_path = \"My App\", public");
		plain().upgrade();
		this.database.execute("ALTER SCHEMA \"My App\" OWNER TO postgres");
		Refusals.assertThatRefusal(TableProblem.AmbiguousTables.class)
			.isThrownBy(plain()::upgrade)
			.withMessageContainingAll("'My App.migrations_version'",
					"GRANT USAGE ON SCHEMA \"My App\" TO \"" + this.role.name() + "\"", "'migrations.schema'");
		Refusals.assertThatRefusal(TableProblem.AmbiguousTables.class).isThrownBy(plain()::current);
		assertThat(places()).containsExactly("My App");
	}

	@Test
	void doesNotBeginWhileAVersionTableOfTheSearchPathMayNotBeRead() {
		engine().upgrade();
		this.database.execute("CREATE SCHEMA AUTHORIZATION " + this.role.name());
		Refusals.assertThatRefusal(TableProblem.AmbiguousTables.class)
			.isThrownBy(plain()::upgrade)
			.withMessageContainingAll("'public.migrations_version'", "GRANT SELECT ON TABLE", "'migrations.schema'");
		assertThat(places()).containsExactly("public");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pg_temp,public", "pg_temp" })
	void doesNotBeginInASchemaThatEndsWithTheSession(String path) {
		Refusals.assertThatRefusal(ConnectionProblem.MissingSchema.class)
			.isThrownBy(engine(path).build()::upgrade)
			.withMessageContaining("pg_temp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE SCHEMA till", "create schema \"till\" authorization current_user" })
	void saysWhatToWriteWhenTheFirstRevisionCreatesTheSchemaOfTheTables(String creation) {
		this.folder.write("a1.sql", "-- revision: a1\n\n-- migrations:upgrade\n" + creation + ";\n");
		MigrationEngine engine = plain("till");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> engine.upgrade("a1"))
			.withMessageContainingAll("a1.sql:4, statement 1) failed with SQL state 42P06",
					"Write 'CREATE SCHEMA IF NOT EXISTS' there", "'till'", "'stamp REV'");
		this.folder.write("a1.sql", "-- revision: a1\n\n-- migrations:upgrade\n"
				+ creation.replaceFirst("(?i)schema", "$0 IF NOT EXISTS") + ";\n");
		assertThat(plain("till").upgrade("a1").current()).containsExactly("a1");
		assertThat(places()).containsExactly("till");
	}

	private MigrationEngine plain(String schema) {
		return this.folder.engine(this.role.dataSource()).schema(schema).build();
	}

	private MigrationEngine plain() {
		return this.folder.engine(this.role.dataSource()).build();
	}

	private MigrationEngineBuilder engine(String searchPath) {
		return this.folder.engine(source(searchPath));
	}

	private DataSource source(String searchPath) {
		PGSimpleDataSource source = (PGSimpleDataSource) this.role.dataSource();
		source.setCurrentSchema(searchPath);
		return source;
	}

	private List<String> places() {
		return this.database.query("SELECT schemaname::text FROM pg_tables WHERE tablename = 'migrations_version'"
				+ " ORDER BY schemaname");
	}

}
