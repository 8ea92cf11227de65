package dev.migrations.autogenerate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNote;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The proof runs on rows.
 */
class RowProofIntegrationTests {

	@TempDir
	private Path directory;

	@Test
	void refusesAConversionThatDestroysValues() throws SQLException {
		assertThatExceptionOfType(ProofFailedException.class)
			.isThrownBy(() -> prove("CREATE TABLE invoice (id bigint PRIMARY KEY, amount numeric(19,6) NOT NULL)",
					retype("invoice", "amount", "numeric(38,2)", "amount::numeric(38,2)", "numeric(19,6)", null)))
			.withMessageContaining("'invoice.amount': '1.123456' becomes '1.120000'")
			.withMessageContaining("No file was written");
		assertThatExceptionOfType(ProofFailedException.class)
			.isThrownBy(() -> prove("CREATE TABLE letter (id uuid PRIMARY KEY, scan bytea)",
					retype("letter", "scan", "text", "left(scan::text, 4)", "bytea", "scan::bytea")))
			.withMessageContaining("'letter.scan'");
	}

	@Test
	void provesConversionsOfLargeObjects() throws SQLException {
		assertThat(prove("CREATE TABLE letter (id uuid PRIMARY KEY, scan oid)",
				retype("letter", "scan", "bytea", "lo_get(scan)", "oid", "lo_from_bytea(0, scan)"))
			.upgrade()).hasSize(1);
		assertThatExceptionOfType(ProofFailedException.class)
			.isThrownBy(() -> prove("CREATE TABLE letter (id uuid PRIMARY KEY, scan oid)",
					retype("letter", "scan", "bytea", "lo_get(scan)", "oid", "lo_from_bytea(0, scan || '\\x00')")))
			.withMessageContaining("'letter.scan': '\\x");
	}

	@Test
	void saysWhatFailsThoughNobodyKnew() {
		ModeledApplication application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION)
			.model("create table price (id bigint not null, net integer not null, primary key (id))");
		application.generate();
		String text = application
			.model("create table price (id bigint not null, net integer not null, "
					+ "share integer generated always as (100 / net) stored, primary key (id))")
			.carryThrough("added column 'price.share'");
		assertThat(text).contains("-- Fails for some rows, as it did for sample rows: division by zero");
	}

	@Test
	void provesWhatIsSaidToFail() {
		ModeledApplication application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION).model(
				"create table parent (id bigint not null, code varchar(20), primary key (id))",
				"create table child (id bigint not null, parent bigint, kind varchar(10), name varchar(20), primary key (id))");
		application.generate();
		String text = application
			.model("create table parent (id bigint not null, code varchar(20) unique, primary key (id))",
					"create table child (id bigint not null, parent bigint references parent, "
							+ "kind varchar(10) check (kind in ('A','B')), name varchar(5) not null, primary key (id))")
			.carryThrough("NOT NULL on column 'child.name'",
					"type change from varchar(20) to varchar(5) on 'child.name'",
					"added unique constraint 'parent.parent_code_key'", "added foreign key 'child.child_parent_fkey'",
					"added check constraint 'child.child_kind_check'");
		assertThat(text)
			.contains("--   SELECT code, count(*) FROM parent WHERE code IS NOT NULL GROUP BY code "
					+ "HAVING count(*) > 1;")
			.contains("--   SELECT * FROM child AS referring WHERE referring.parent IS NOT NULL AND NOT EXISTS "
					+ "(SELECT FROM parent AS referred WHERE referred.id = referring.parent);")
			.contains("-- Fails if a row of 'child' does not meet the condition.\n--   SELECT * FROM child WHERE NOT (")
			.contains("--   SELECT * FROM child WHERE name IS NULL;");
		List<String> queries = text.lines()
			.filter((line) -> line.startsWith("--   SELECT"))
			.map((line) -> line.substring("--   ".length(), line.length() - 1))
			.toList();
		application.engine().downgrade("-1");
		assertThat(queries).hasSize(5)
			.allMatch((query) -> application.database()
				.query("SELECT count(*) FROM (" + query + ") AS found")
				.equals(List.of("0")));
	}

	@Test
	void findsRowsWithinConstraints() throws SQLException {
		TestDatabase database = database(
				"""
						CREATE TYPE mood AS ENUM ('OK', 'it''s');
						CREATE DOMAIN positive AS numeric(10,2) CHECK (VALUE > 0);
						CREATE TABLE country (code char(2) PRIMARY KEY CHECK (code = upper(code)), name text NOT NULL UNIQUE);
						CREATE TABLE person (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, boss bigint REFERENCES person,
							country char(2) NOT NULL REFERENCES country, age integer NOT NULL CHECK (age BETWEEN 18 AND 99),
							kind varchar(10) NOT NULL CHECK (kind IN ('HOUSE', 'FLAT')), mood mood NOT NULL, pay positive NOT NULL,
							tags text[] NOT NULL, born date NOT NULL, seen timestamptz NOT NULL DEFAULT now(),
							shown text GENERATED ALWAYS AS (kind || age) STORED, data jsonb NOT NULL, raw bytea NOT NULL);
						CREATE TABLE "Profile" (person bigint PRIMARY KEY REFERENCES person, "a""b" varchar(3) NOT NULL);
						CREATE TABLE measured (at date NOT NULL, value double precision NOT NULL) PARTITION BY RANGE (at);
						CREATE TABLE measured_all PARTITION OF measured DEFAULT;
						CREATE TABLE impossible (id bigint PRIMARY KEY CHECK (id < 0 AND id > 0));
						""");
		try (Connection connection = database.dataSource().getConnection()) {
			Schema schema = CatalogReader.read(connection);
			Map<QualifiedName, Set<String>> all = schema.tables()
				.stream()
				.collect(Collectors.toMap((table) -> table.name(), (
						table) -> table.columns().stream().map((column) -> column.name()).collect(Collectors.toSet())));
			assertThat(new SampleRows(connection, schema, all).fill().keySet()).extracting(QualifiedName::name)
				.contains("country", "person", "Profile", "measured")
				.doesNotContain("impossible");
			assertThat(database.query("SELECT count(DISTINCT mood) FROM person")).containsExactly("2");
			assertThat(database.query("SELECT count(DISTINCT kind) FROM person")).containsExactly("2");
		}
	}

	private static AlterColumn retype(String table, String column, String to, String forth, String from, String back) {
		AlterColumn alter = AlterColumn.of(QualifiedName.of(table), column);
		ChangeNote note = ChangeNote.of("A note.");
		return alter.with(new SetType(ColumnType.of(to), forth, note))
			.restoredBy(alter.with(new SetType(ColumnType.of(from), back, note)));
	}

	private static GeneratedScript prove(String sql, Change change) throws SQLException {
		try (Connection connection = database(sql).dataSource().getConnection()) {
			GeneratedScript script = GeneratedScript.of(List.of(change), Statements.of(connection));
			return new RowProof(connection, CatalogReader.read(connection), script).prove(script, true);
		}
	}

	private static TestDatabase database(String sql) {
		TestDatabase database = PostgresServer.createDatabase();
		database.execute(sql);
		return database;
	}

}
