package dev.migrations.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptSettings;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionReplay}.
 */
class RevisionReplayIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private final Recorder recorder = new Recorder();

	private ScriptFolder folder;

	@BeforeEach
	void createFolder(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
	}

	@Test
	void replaysInOrderWithoutTablesOfItsOwn() throws SQLException {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);", null);
		this.folder.revision("b1 <- a1", "ALTER TABLE a ADD COLUMN name text;", null);
		replay(ReplayPolicy.EVERYTHING);
		assertThat(this.recorder.events).containsExactly("start a1", "before a1/1: 0", "after a1/1: 1",
				"before a1/2: 1", "after a1/2: 1", "end a1", "start b1", "before b1/1: 1", "after b1/1: 1", "end b1");
		assertThat(tables()).containsExactly("a");
	}

	@Test
	void undoesARevisionThatFails() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);\nSELECT 1 / 0;", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> replay(ReplayPolicy.EVERYTHING))
			.withMessageContainingAll("'b1'", "b1.sql", "22012", "--against database",
					"Nothing but a scratch database");
		assertThat(tables()).containsExactly("a");
	}

	@Test
	void runsStatementsOutsideATransaction() throws SQLException {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				CREATE INDEX CONCURRENTLY a_id ON a (id);
				VACUUM a;
				-- migrations:autocommit
				INSERT INTO a VALUES (1);
				ALTER TABLE a ADD COLUMN name text;
				""", null);
		replay(ReplayPolicy.EVERYTHING);
		assertThat(this.recorder.events).hasSize(12).contains("after a1/2: 1", "after a1/5: 1", "end a1");
		assertThat(this.recorder.autocommit).containsExactly(false, true, true, true, false);
		assertThat(this.database.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass"))
			.containsExactly("t");
	}

	@Test
	void endsSettingsWithTheirRevision() throws SQLException {
		this.folder.revision("a1", """
				CREATE SCHEMA other;
				SET search_path = other;
				SET statement_timeout = '1h';
				CREATE TABLE a (id int);
				""", null);
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", null);
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SET work_mem = '7MB'");
			replay(connection, ReplayPolicy.EVERYTHING);
			assertThat(show(statement, "work_mem")).isEqualTo("7MB");
			assertThat(show(statement, "statement_timeout")).isEqualTo("0");
			assertThat(connection.getAutoCommit()).isTrue();
		}
		assertThat(this.database.query("SELECT to_regclass('other.a') || ' ' || to_regclass('public.b')"))
			.containsExactly("other.a b");
	}

	@Test
	void skipsWhatReachesBeyondTheDatabase() throws SQLException {
		String role = this.database.name() + "_role";
		this.folder.revision("a1", """
				CREATE ROLE %1$s PASSWORD 'secret';
				CREATE DATABASE %1$s;
				ALTER SYSTEM SET work_mem = '9MB';
				DO $$ BEGIN CREATE ROLE %1$s; END $$;
				CREATE TABLE a (id int);
				""".formatted(role), null);
		try (LogLines log = LogLines.of(ReplayRun.class)) {
			replay(ReplayPolicy.WITHIN_DATABASE);
			assertThat(log.read()).hasSize(4)
				.allMatch((line) -> line.startsWith("INFO Skipped 'a1' (") && line.contains("which reaches beyond"))
				.noneMatch((line) -> line.contains("secret"));
		}
		assertThat(this.recorder.events).containsExactly("start a1", "skip a1/1", "skip a1/2", "skip a1/3", "skip a1/4",
				"before a1/5: 0", "after a1/5: 1", "end a1");
		assertThat(this.database.query("SELECT rolname FROM pg_roles")).doesNotContain(role);
	}

	@Test
	void runsWhatReachesBeyondTheDatabaseAndLetsItFail() throws SQLException {
		String role = this.database.name() + "_role";
		this.database.execute("CREATE ROLE %s_old".formatted(role));
		this.folder.revision("a1", """
				CREATE ROLE %1$s;
				CREATE ROLE %1$s_old;
				DROP DATABASE %1$s;
				CREATE TABLE a (id int);
				ALTER TABLE a OWNER TO %1$s;
				""".formatted(role), null);
		replay(ReplayPolicy.EVERYTHING);
		assertThat(this.recorder.events).contains("after a1/1: 0", "skip a1/2", "skip a1/3", "after a1/4: 1");
		assertThat(this.database.query("SELECT relowner::regrole FROM pg_class WHERE relname = 'a'"))
			.containsExactly(role);
	}

	@Test
	void doesWithoutRolesThatAreMissing() throws SQLException {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				GRANT SELECT ON a TO nobody_there;
				REVOKE ALL ON a FROM nobody_there;
				ALTER DEFAULT PRIVILEGES FOR ROLE nobody_there GRANT ALL ON TABLES TO public;
				ALTER TABLE a OWNER TO nobody_there;
				CREATE POLICY p ON a TO nobody_there USING (true);
				SET ROLE nobody_there;
				SET SESSION AUTHORIZATION nobody_there;
				CREATE TABLE b (id int);
				""", null);
		replay(ReplayPolicy.EVERYTHING);
		assertThat(tables()).containsExactly("a", "b");
		assertThat(this.recorder.events).filteredOn((event) -> event.startsWith("skip")).hasSize(7);
	}

	@Test
	void doesNotForgiveOtherFailuresOfSuchStatements() {
		this.folder.revision("a1", "GRANT SELECT ON missing_table TO public;", null);
		assertThatExceptionOfType(MissingHistoryException.class).isThrownBy(() -> replay(ReplayPolicy.EVERYTHING));
	}

	@Test
	void takesExtensionsAndSchemasThatAreThere() throws SQLException {
		this.database.execute("CREATE EXTENSION citext");
		this.database.execute("CREATE SCHEMA app");
		this.folder.revision("a1", """
				CREATE SCHEMA app;
				CREATE EXTENSION citext;
				CREATE TABLE a (id citext);
				""", null);
		replay(ReplayPolicy.WITHIN_DATABASE);
		assertThat(tables()).containsExactly("a");
	}

	@Test
	void pointsAtExtensionsThatCannotBeHad() {
		this.folder.revision("a1", "CREATE EXTENSION no_such;\nCREATE TABLE a (place no_such_type);", null);
		assertThatExceptionOfType(MissingHistoryException.class).isThrownBy(() -> replay(ReplayPolicy.EVERYTHING))
			.withMessageContainingAll("An extension could not be had", "migrations.autogenerate.scratch-url");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TABLE person ADD COLUMN name text", "ALTER TABLE other.person ADD name text",
			"CREATE TABLE a (b no_such_type)", "SELECT no_such_function()", "UPDATE pg_class SET no_such_column = 1",
			"CREATE TABLE no_such_schema.a (b int)", "DROP INDEX no_such_index" })
	void saysWhenRevisionsDoNotMakeWhatTheyBuildOn(String statement) {
		this.folder.revision("a1", "SELECT 1;\n" + statement + ";", null);
		assertThatExceptionOfType(MissingHistoryException.class).isThrownBy(() -> replay(ReplayPolicy.EVERYTHING))
			.withMessageContainingAll("'a1'", "a1.sql:6", "statement 2", "init --from-dump", "--against database")
			.satisfies((ex) -> assertThat(ex.getStatement().number()).isEqualTo(2));
	}

	@Test
	void replaysJavaRevisions() throws SQLException {
		replay(load("dev.migrations.script.example"), List.of("e1", "e2"), ReplayPolicy.WITHIN_DATABASE);
		assertThat(this.database.query("SELECT name FROM example")).containsExactly("one");
		assertThat(this.recorder.events).containsExactly("start e1", "end e1", "start e2", "end e2");
	}

	@Test
	void skipsJavaRevisionsAndSaysSoWhenSomethingIsMissing() {
		this.folder.revision("f1 <- e1", "ALTER TABLE example ADD COLUMN more text;", null);
		ScriptDirectory scripts = load("dev.migrations.script.example");
		try (LogLines log = LogLines.of(ReplayRun.class)) {
			assertThatExceptionOfType(MissingHistoryException.class)
				.isThrownBy(() -> replay(scripts, List.of("e1", "f1"), ReplayPolicy.FILES_WITHIN_DATABASE))
				.withMessageContaining("--replay-java");
			assertThat(log.read()).singleElement().asString().startsWith("INFO Skipped the Java revision 'e1'");
		}
		assertThat(this.recorder.events).containsExactly("skip e1", "start f1", "before f1/1: 0");
	}

	@Test
	void tellsWhereAJavaRevisionFails() {
		assertThatExceptionOfType(JavaRevisionFailedException.class)
			.isThrownBy(() -> replay(load("dev.migrations.script.failing"), List.of("f1"), ReplayPolicy.EVERYTHING));
		assertThat(tables()).isEmpty();
	}

	@Test
	void saysWhenAJavaRevisionMissesSomething() {
		assertThatExceptionOfType(MissingHistoryException.class)
			.isThrownBy(() -> replay(load("dev.migrations.script.example"), List.of("e2"), ReplayPolicy.EVERYTHING))
			.withMessageContaining("FillExample");
	}

	private ScriptDirectory load(String... packages) {
		return ScriptDirectory.load(new ScriptSettings(List.of(this.folder.location()), List.of(packages), Map.of(),
				new DefaultResourceLoader()));
	}

	private void replay(ReplayPolicy policy) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			replay(connection, policy);
		}
	}

	private void replay(Connection connection, ReplayPolicy policy) throws SQLException {
		ScriptDirectory scripts = load();
		this.recorder.connection = connection;
		new RevisionReplay(scripts, policy).run(connection, scripts.graph().upgrade(List.of(), "heads"), this.recorder);
	}

	private void replay(ScriptDirectory scripts, List<String> revisions, ReplayPolicy policy) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			this.recorder.connection = connection;
			new RevisionReplay(scripts, policy).run(connection, revisions, this.recorder);
		}
	}

	private List<String> tables() {
		return this.database.query("SELECT relname FROM pg_class WHERE relkind = 'r' "
				+ "AND relnamespace = 'public'::regnamespace ORDER BY 1");
	}

	private static String show(Statement statement, String setting) throws SQLException {
		try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
			result.next();
			return result.getString(1);
		}
	}

	/**
	 * Writes down what happens, and how many tables there are at that moment.
	 */
	private static final class Recorder implements ReplayObserver {

		private final List<String> events = new ArrayList<>();

		private final List<Boolean> autocommit = new ArrayList<>();

		private Connection connection;

		@Override
		public void revisionStarted(RevisionSource revision) {
			this.events.add("start " + revision.header().id());
		}

		@Override
		public void revisionFinished(RevisionSource revision) {
			this.events.add("end " + revision.header().id());
		}

		@Override
		public void revisionSkipped(RevisionSource revision) {
			this.events.add("skip " + revision.header().id());
		}

		@Override
		public void statementStarted(SqlRevision revision, ScriptStatement statement) throws SQLException {
			this.autocommit.add(this.connection.getAutoCommit());
			this.events.add("before %s: %s".formatted(place(revision, statement), tables()));
		}

		@Override
		public void statementFinished(SqlRevision revision, ScriptStatement statement) throws SQLException {
			this.events.add("after %s: %s".formatted(place(revision, statement), tables()));
		}

		@Override
		public void statementSkipped(SqlRevision revision, ScriptStatement statement) {
			this.events.add("skip " + place(revision, statement));
		}

		private int tables() throws SQLException {
			String sql = "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace";
			try (Statement statement = this.connection.createStatement();
					ResultSet result = statement.executeQuery(sql)) {
				result.next();
				return result.getInt(1);
			}
		}

		private static String place(SqlRevision revision, ScriptStatement statement) {
			return revision.header().id() + "/" + statement.sql().number();
		}

	}

}
