package dev.migrations.autogenerate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.SchemaComparator;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNote;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.diff.ExecuteSql;
import dev.migrations.diff.RowFailure;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
			.withMessageContaining("'invoice.amount': '1.123456' becomes '1.12'")
			.withMessageContaining("No file was written");
		assertThatExceptionOfType(ProofFailedException.class)
			.isThrownBy(() -> prove("CREATE TABLE letter (id uuid PRIMARY KEY, scan bytea)",
					retype("letter", "scan", "text", "left(scan::text, 4)", "bytea", "scan::bytea")))
			.withMessageContaining("'letter.scan'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"oid | bytea | x::text::bytea | convert_from(x, 'UTF8')::oid", "oid | text | x::text | x::oid",
			"text | oid | length(x)::oid | x::text", "uuid | bytea | x::text::bytea | convert_from(x, 'UTF8')::uuid",
			"integer | integer | -x | -x", "text | text | reverse(x) | reverse(x)",
			"timestamp | timestamp with time zone | x AT TIME ZONE 'Asia/Karachi' | x AT TIME ZONE 'Asia/Karachi'",
			"boolean | integer | (NOT x)::integer | NOT x::boolean" })
	void refusesWhatMeansSomethingElseThoughItComesBack(String from, String to, String forth, String back) {
		assertThatExceptionOfType(ProofFailedException.class)
			.isThrownBy(() -> prove("CREATE TABLE t (x " + from + ")",
					retype("t", "x", to, forth, from, back, ChangeNote.loss("Converts values."))))
			.withMessageContaining("The generated upgrade would change values")
			.withMessageContaining("'t.x': '");
	}

	@Test
	void seesThatConversionsKeepWhatValuesMean() throws SQLException {
		List<String> types = List.of("text", "varchar(300)", "char(3)", "smallint", "integer", "bigint", "numeric",
				"numeric(38,2)", "numeric(19,6)", "real", "double precision", "boolean", "bytea", "uuid", "date",
				"timestamp", "timestamp(3)", "timestamp with time zone", "time", "time with time zone", "interval",
				"json", "jsonb", "inet", "bit(3)", "bit varying(8)", "xml", "mood", "amount", "oid", "text[]",
				"integer[]", "numeric(10,4)[]", "numeric(10,2)[]", "int4range");
		TestDatabase database = database("CREATE TYPE mood AS ENUM ('OK', 'it''s'); "
				+ "CREATE DOMAIN amount AS numeric(5,2) CHECK (VALUE > 0)");
		int proven = 0;
		try (Connection connection = database.dataSource().getConnection()) {
			for (String from : types) {
				Sql.execute(connection, "DROP TABLE IF EXISTS t; CREATE TABLE t (x " + from + ")");
				Schema before = CatalogReader.read(connection);
				for (String to : types) {
					Schema after = before.withTables(List.of(Table.of("t").with(Column.of("x", to))));
					List<Change> changes = SchemaComparator.compare(before, after, ComparisonSettings.STRICT).changes();
					if (!changes.toString().contains("no conversion")) {
						GeneratedScript script = GeneratedScript.of(changes, Statements.of(connection));
						assertThat(new RowProof(connection, before, script, true).prove(script)).isNotNull();
						proven++;
					}
				}
			}
		}
		assertThat(proven).isGreaterThan(300);
	}

	@Test
	void saysWhatFailsForAnotherReasonThanTheNote() throws SQLException {
		GeneratedScript script = prove("CREATE TABLE t (code text UNIQUE)", retype("t", "code", "text", "left(code, 1)",
				"text", "code", ChangeNote.of("Fails if a value does not fit.").announcing(RowFailure.VALUE)), false);
		assertThat(script.upgrade().get(0).notes()).extracting(ChangeNote::text)
			.anyMatch((text) -> text.startsWith("Fails for some rows, as it did for sample rows: "
					+ "could not create unique index \"t_code_key\""));
		GeneratedScript announced = prove("CREATE TABLE t (code text)",
				AddConstraint.of(QualifiedName.of("t"), UniqueConstraint.on("code").named("t_code_key")));
		assertThat(announced.upgrade().get(0).notes()).singleElement()
			.matches((note) -> note.text().startsWith("Fails if two rows"));
	}

	@Test
	void provesAnUpgradeThatCannotBeUndone() {
		ModeledApplication application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION)
			.model("create table price (id bigint not null, net integer not null, primary key (id))");
		application.generate();
		String text = application.hooks(customizing(new ExecuteSql("ALTER TABLE price SET (fillfactor = 50)", null)))
			.model("create table price (id bigint not null, net integer not null, "
					+ "share integer generated always as (100 / net) stored, primary key (id))")
			.generate();
		assertThat(text).contains("-- Cannot be undone and stays")
			.contains("-- Fails for some rows, as it did for sample rows: division by zero");
	}

	@Test
	void saysWhichValuesAStatementOfAPersonChanges() {
		ModeledApplication application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION)
			.model("create table price (id bigint not null, net integer, primary key (id))");
		application.generate();
		String text = application
			.hooks(customizing(new ExecuteSql("UPDATE price SET net = net / 2", "UPDATE price SET net = net * 2")))
			.model("create table price (id bigint not null, net integer, gross integer, primary key (id))")
			.generate();
		assertThat(text).contains(
				"-- Changes values of 'price.net', as sample rows show: '1' becomes '0'.\nUPDATE price SET net = net / 2;");
	}

	private static AutogenerateHooks customizing(Change further) {
		return new AutogenerateHooks(List.of(), List.of((changes) -> {
			List<Change> all = new ArrayList<>(changes);
			all.add(further);
			return all;
		}));
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
			connection.setAutoCommit(false);
			assertThat(new SampleRows(connection, schema, columns(schema)).fill().keySet())
				.extracting(QualifiedName::name)
				.contains("country", "person", "Profile", "measured")
				.doesNotContain("impossible");
			assertThat(Sql.list(connection, "SELECT pg_catalog.count(DISTINCT mood) FROM person")).containsExactly("2");
			assertThat(Sql.list(connection, "SELECT pg_catalog.count(DISTINCT kind) FROM person")).containsExactly("2");
		}
	}

	@Test
	void findsRowsOfTypesThatAreMadeOfOthersAndWithinEachUniqueness() throws SQLException {
		TestDatabase database = database(
				"""
						CREATE TYPE mood AS ENUM ('OK', 'it''s');
						CREATE DOMAIN code AS varchar(3) CHECK (VALUE ~ '^[A-Z]+$' AND VALUE <> 'XYZ');
						CREATE DOMAIN codes AS code;
						CREATE TYPE money_amount AS (amount numeric(10,2), currency codes);
						CREATE TYPE floats AS RANGE (subtype = float8);
						CREATE TABLE made (id codes PRIMARY KEY, price money_amount NOT NULL, prices money_amount[] NOT NULL,
							moods mood[] NOT NULL, span int4range NOT NULL, floats floats NOT NULL, place point NOT NULL,
							days int4multirange NOT NULL, names code[] NOT NULL, words tsvector NOT NULL);
						CREATE TABLE booked (id integer PRIMARY KEY, room integer NOT NULL, during tsrange NOT NULL,
							EXCLUDE USING gist (during WITH &&));
						CREATE TABLE ranked (id integer PRIMARY KEY, rank integer NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
							mail text NOT NULL, state text NOT NULL);
						CREATE UNIQUE INDEX ON ranked (lower(mail));
						CREATE UNIQUE INDEX ON ranked (state) WHERE state <> 'DONE';
						CREATE TABLE late (id integer PRIMARY KEY, flag boolean NOT NULL, UNIQUE (flag) DEFERRABLE INITIALLY DEFERRED,
							made codes NOT NULL REFERENCES made DEFERRABLE INITIALLY DEFERRED);
						""");
		try (Connection connection = database.dataSource().getConnection()) {
			Schema schema = CatalogReader.read(connection);
			connection.setAutoCommit(false);
			assertThat(new SampleRows(connection, schema, columns(schema)).fill().keySet())
				.extracting(QualifiedName::name)
				.containsExactlyInAnyOrder("made", "booked", "ranked", "late");
			for (String table : List.of("made", "booked", "ranked", "late")) {
				assertThat(Integer.parseInt(Sql.list(connection, "SELECT pg_catalog.count(*) FROM " + table).get(0)))
					.as(table)
					.isGreaterThan(1);
			}
			connection.commit();
		}
	}

	private static Map<QualifiedName, Set<String>> columns(Schema schema) {
		return schema.tables()
			.stream()
			.collect(Collectors.toMap((table) -> table.name(),
					(table) -> table.columns().stream().map((column) -> column.name()).collect(Collectors.toSet())));
	}

	private static AlterColumn retype(String table, String column, String to, String forth, String from, String back) {
		return retype(table, column, to, forth, from, back, ChangeNote.of("A note."));
	}

	private static AlterColumn retype(String table, String column, String to, String forth, String from, String back,
			ChangeNote note) {
		AlterColumn alter = AlterColumn.of(QualifiedName.of(table), column);
		return alter.with(new SetType(ColumnType.of(to), forth, note))
			.restoredBy(alter.with(new SetType(ColumnType.of(from), back, note)));
	}

	private static GeneratedScript prove(String sql, Change change) throws SQLException {
		return prove(sql, change, true);
	}

	private static GeneratedScript prove(String sql, Change change, boolean refuses) throws SQLException {
		try (Connection connection = database(sql).dataSource().getConnection()) {
			GeneratedScript script = GeneratedScript.of(List.of(change), Statements.of(connection));
			return new RowProof(connection, CatalogReader.read(connection), script, refuses).prove(script);
		}
	}

	private static TestDatabase database(String sql) {
		TestDatabase database = PostgresServer.createDatabase();
		database.execute(sql);
		return database;
	}

}
