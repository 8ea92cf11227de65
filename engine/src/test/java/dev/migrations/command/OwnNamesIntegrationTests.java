package dev.migrations.command;

import java.util.List;
import java.util.Map;

import dev.migrations.run.StatementFailedException;
import dev.migrations.sql.SqlIdentifier;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Psql;
import dev.migrations.test.Refusals;
import dev.migrations.test.Role;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Calls the engine's own schema, tables and role what nobody would: every name is quoted
 * wherever it stands, and never runs.
 */
class OwnNamesIntegrationTests extends AbstractEngineIntegrationTests {

	static List<String> names() {
		return List.of("a\"b", "a'b", "a;b", "a b", "a.b", "Upper", "select", "\"; DROP TABLE victim; --",
				"'); DROP TABLE victim; --", "$$; DROP TABLE victim; $$", "a\\b", ":x", ":'x'", ":\"x\"", "%s%1$s",
				"%I%L", "${x}", "a\nb", "a\tb", "--", "/*", "\u00fc\u20ac\uD83D\uDE00", "x".repeat(59), "public.a",
				"\\! touch victim");
	}

	@ParameterizedTest
	@MethodSource("names")
	void quotesItsOwnNames(String name) {
		this.database.execute("CREATE TABLE victim (id int)");
		this.folder.revision("a1", "CREATE TABLE public.a (id int);", "DROP TABLE public.a;");
		this.folder.revision("b2 <- a1", "CREATE INDEX CONCURRENTLY a_id ON public.a (id);", "DROP INDEX public.a_id;");
		MigrationEngine engine = engine(this.database, name);
		assertThat(engine.upgrade().steps()).containsExactly("a1", "b2");
		assertThat(engine.current()).containsExactly("b2");
		assertThat(engine.status(10).upToDate()).isTrue();
		assertThat(engine.downgrade("a1").steps()).containsExactly("b2");
		assertThat(engine.stamp("b2").steps()).containsExactly("b2");
		assertThat(engine.history()).hasSize(4);
		assertThat(this.database
			.query("SELECT version_num FROM " + SqlIdentifier.qualify(name + "_s", name + "_v").replace("?", "??")))
			.containsExactly("b2");
		assertThat(ownTables()).contains(name + "_v", name + "_h").contains("victim");
	}

	@ParameterizedTest
	@MethodSource("names")
	void quotesItsOwnNamesInScripts(String name) {
		Psql.assumeInstalled();
		this.database.execute("CREATE TABLE victim (id int)");
		this.folder.revision("a1", "CREATE TABLE public.a (id int);", "DROP TABLE public.a;");
		MigrationEngine engine = engine(this.database, name);
		assertRuns(engine.offline().upgrade("base:heads"));
		assertThat(engine.current()).containsExactly("a1");
		assertRuns(engine.offline().downgrade("a1:base"));
		assertThat(engine.current()).isEmpty();
		assertThat(engine.history()).hasSize(2);
		assertThat(ownTables()).contains(name + "_v", name + "_h", "victim");
	}

	private void assertRuns(String script) {
		Psql psql = Psql.run(this.database, script);
		assertThat(psql.code()).as(psql.output()).isZero();
	}

	@Test
	void quotesTheRole() {
		String name = this.database.name() + " \"; DROP TABLE victim; --";
		this.database.execute("CREATE TABLE victim (id int)");
		this.database.execute("CREATE ROLE " + SqlIdentifier.quote(name));
		this.database.execute("GRANT CREATE, USAGE ON SCHEMA public TO " + SqlIdentifier.quote(name));
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		assertThat(this.folder.engine(this.database.dataSource()).role(name).build().upgrade().steps())
			.containsExactly("a1");
		assertThat(this.database.query("SELECT tableowner::text FROM pg_tables WHERE tablename = 'a'"))
			.containsExactly(name);
		assertThat(ownTables()).contains("victim");
	}

	@Test
	void refusesNamesThatTheServerWouldCutOff() {
		for (String name : List.of("x".repeat(64), "\u00fc".repeat(32))) {
			assertRefused(name, "h", "longer than 63 bytes");
			assertRefused("v", name, "longer than 63 bytes");
			Refusals.assertThatRefusal(EngineProblem.InvalidTableName.class)
				.isThrownBy(() -> this.folder.engine(this.database.dataSource()).schema(name).build());
		}
		assertRefused("a\0b", "h", "NUL");
	}

	@Test
	void refusesOneNameForTwoTables() {
		assertRefused("same", "same", "two of the engine's own tables");
		assertRefused("migrations_journal", "h", "two of the engine's own tables");
	}

	private void assertRefused(String version, String history, String reason) {
		Refusals.assertThatRefusal(EngineProblem.InvalidTableName.class)
			.isThrownBy(() -> this.folder.engine(this.database.dataSource())
				.versionTable(version)
				.historyTable(history)
				.build())
			.withMessageContaining(reason);
	}

	@Test
	void keepsNoSqlAndNoCredentials() {
		TestDatabase other = PostgresServer.createDatabase();
		Role role = Role.create(other, "keeper").password("s3cr3t-password");
		other.execute("CREATE SCHEMA app AUTHORIZATION " + role.name());
		this.folder.revision("a1",
				"CREATE TABLE app.a AS SELECT 's3cr3t-literal' AS a, '${key}' AS b; -- s3cr3t-comment",
				"DROP TABLE app.a;");
		this.folder.revision("b2 <- a1", "-- migrations:autocommit\nSELECT 's3cr3t-literal';", "SELECT 's3cr3t-undo';");
		MigrationEngine engine = this.folder.engine(role.dataSource("s3cr3t-password"))
			.schema("app")
			.placeholders(Map.of("key", "s3cr3t-value"))
			.build();
		engine.upgrade();
		engine.downgrade("base");
		assertThat(other.query("""
				SELECT h::text FROM app.migrations_history h UNION ALL SELECT v::text FROM app.migrations_version v
				UNION ALL SELECT j::text FROM app.migrations_journal j""")).hasSizeGreaterThanOrEqualTo(4)
			.noneMatch((row) -> row.contains("s3cr3t") || row.contains("SELECT") || row.contains("CREATE"));
	}

	@Test
	void keepsNoLiteralsOfWhatIsUnderWay() {
		this.folder.revision("a1", """
				-- migrations:autocommit
				DO $$ BEGIN COMMIT; RAISE EXCEPTION 's3cr3t-literal'; END $$;""", "");
		MigrationEngine engine = this.folder.engine(this.database.dataSource()).build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade);
		assertThat(this.database.query("SELECT statement FROM migrations_journal")).containsExactly("DO '...'");
	}

	private MigrationEngine engine(TestDatabase database, String name) {
		return this.folder.engine(database.dataSource())
			.schema(name + "_s")
			.versionTable(name + "_v")
			.historyTable(name + "_h")
			.build();
	}

	private List<String> ownTables() {
		return this.database.query("SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace >= 16384"
				+ " OR relname = 'victim'");
	}

}
