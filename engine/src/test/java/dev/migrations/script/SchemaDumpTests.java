package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.SqlStatement;
import dev.migrations.test.Refusals;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SchemaDump}.
 */
class SchemaDumpTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "SET statement_timeout = 0", "SET idle_in_transaction_session_timeout = 0",
			"SET transaction_timeout = 0", "SET client_encoding = 'UTF8'", "SET standard_conforming_strings = on",
			"SET client_min_messages = warning", "SET row_security = off", "SET SESSION AUTHORIZATION 'ann'",
			"CREATE SCHEMA public", "COMMENT ON SCHEMA public IS 'standard public schema'",
			"COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions'", "ALTER TABLE public.a OWNER TO ann",
			"ALTER FUNCTION public.f(a integer, \"b c\" text) OWNER TO \"Ann\"",
			"ALTER DEFAULT PRIVILEGES FOR ROLE ann OWNER TO ann" })
	void leavesOutWhatARevisionMustNotDo(String statement) {
		SchemaDump dump = read("CREATE TABLE a ();\n\n" + statement + ";\n");
		assertThat(dump.statements()).extracting(SqlStatement::text).containsExactly("CREATE TABLE a ()");
		assertThat(dump.leftOut()).extracting(SqlStatement::text).containsExactly(statement);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET check_function_bodies = false", "SET default_tablespace = ''",
			"SET default_table_access_method = heap", "SELECT pg_catalog.set_config('search_path', '', false)",
			"COMMENT ON SCHEMA public IS 'ours'", "COMMENT ON TABLE a IS 'SET x'",
			"CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public",
			"ALTER TABLE a ADD CONSTRAINT d CHECK ((b <> ' DROP '::text))",
			"ALTER TABLE a ADD CONSTRAINT c CHECK ((b <> ' OWNER TO x'::text))" })
	void keepsWhatTheSchemaNeeds(String statement) {
		SchemaDump dump = read("CREATE TABLE a ();\n\n" + statement + ";\n");
		assertThat(dump.leftOut()).isEmpty();
		assertThat(dump.sql((sql) -> sql)).isEqualTo("CREATE TABLE a ();\n\n" + statement + ";");
	}

	@Test
	void letsSchemasExistBefore() {
		assertThat(read("CREATE SCHEMA public2;\n").sql((sql) -> sql))
			.isEqualTo("CREATE SCHEMA IF NOT EXISTS public2;");
	}

	@Test
	void dropsCommandsOfPsqlThatSurroundTheDump() {
		assertThat(read("\\restrict x\nCREATE TABLE a ();\n\\unrestrict x\n").sql((sql) -> sql))
			.isEqualTo("CREATE TABLE a ();");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE a ();\n\\connect app\nSELECT 1;",
			"CREATE TABLE a ();\nCOPY a (b) FROM stdin;\n1\n\\.\n", "CREATE TABLE a (b text DEFAULT 'x);\n", "",
			"SET statement_timeout = 0;\nSET check_function_bodies = false;\n" })
	void refusesWhatIsNoSchema(String text) {
		assertThatExceptionOfType(InvalidDumpException.class).isThrownBy(() -> read(text))
			.withMessageContaining("dump.sql")
			.withMessageContaining("pg_dump --schema-only --no-owner");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DROP TABLE IF EXISTS public.a", "ALTER TABLE ONLY public.a DROP CONSTRAINT a_pkey",
			"ALTER TABLE public.a ALTER COLUMN id DROP DEFAULT", "DROP SCHEMA public" })
	void refusesToDropWhatIsThere(String statement) {
		assertThatExceptionOfType(InvalidDumpException.class)
			.isThrownBy(() -> read(statement + ";\nCREATE TABLE a ();"))
			.withMessageContaining("dump.sql:1: It drops what is there. Leave out '--clean'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE public.flyway_schema_history (installed_rank integer NOT NULL)",
			"ALTER TABLE ONLY public.flyway_schema_history ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (a)",
			"CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success)",
			"CREATE TABLE shop.databasechangeloglock (id integer NOT NULL)", "CREATE TABLE alembic_version (v text)",
			"CREATE SEQUENCE public.goose_db_version_id_seq", "CREATE TABLE public.\"__EFMigrationsHistory\" (a int)",
			"GRANT SELECT ON TABLE public.schema_migrations TO reader" })
	void leavesOutTheHistoryOfAnotherTool(String statement) {
		SchemaDump dump = read("CREATE TABLE a ();\n\n" + statement + ";\n");
		assertThat(dump.statements()).extracting(SqlStatement::text).containsExactly("CREATE TABLE a ()");
		assertThat(dump.leftOut()).allMatch(SchemaDump::isOfAnotherTool);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE flyway_schema_history_archive (a int)",
			"CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'flyway_schema_history' $$",
			"COMMENT ON TABLE a IS 'ON TABLE alembic_version'", "INSERT INTO a VALUES ('schema_migrations')" })
	void keepsWhatOnlyMentionsIt(String statement) {
		assertThat(read("CREATE TABLE a ();\n\n" + statement + ";\n").leftOut()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "PGDMP, It is a dump in custom format., pg_restore", "'\u001f\u008b', compressed with gzip, gunzip",
			"(\u00b5/\u00fd, compressed with zstd, zstd -d" })
	void namesTheCommandForAnotherFormat(String beginning, String format, String command) throws IOException {
		Path file = this.directory.resolve("dump.sql");
		Files.write(file, (beginning + "\0\1").getBytes(StandardCharsets.ISO_8859_1));
		assertThatExceptionOfType(InvalidDumpException.class).isThrownBy(() -> SchemaDump.read(file))
			.withMessageContaining(format)
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("'" + command).contains(file.toString()));
	}

	@Test
	void namesTheCommandForADirectory() {
		assertThatExceptionOfType(InvalidDumpException.class).isThrownBy(() -> SchemaDump.read(this.directory))
			.withMessageContaining("It is a directory.")
			.withMessageContaining("pg_restore --schema-only --no-owner -f dump.sql");
	}

	@Test
	void keepsCarriageReturnsOfLiterals() {
		String dump = "CREATE TABLE a (b text DEFAULT 'x\r\ny');\nCREATE FUNCTION f() RETURNS text LANGUAGE sql AS "
				+ "$_$\r\n SELECT 'it''s \\ $1';\r\n$_$;\nCOMMENT ON TABLE a IS E'\\t\r\n';\nSELECT 'plain';\n";
		String kept = "CREATE TABLE a (b text DEFAULT E'x\\r\ny');\n\nCREATE FUNCTION f() RETURNS text LANGUAGE sql AS "
				+ "E'\\r\n SELECT ''it''''s \\\\ $1'';\\r\n';\n\nCOMMENT ON TABLE a IS E'\\t\\r\n';\n\nSELECT 'plain';";
		assertThat(read(dump).sql((sql) -> sql)).isEqualTo(kept);
		assertThat(read(dump.replace("\n", "\r\n")).sql((sql) -> sql)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CREATE TABLE "a#b\\c""d" ()    | CREATE TABLE U&"a\\000D~b\\\\c""d" ()
			SELECT 1 AS U&"a#b\\0041"      | SELECT 1 AS U&"a\\000D~b\\0041"
			SELECT U&'a#\\0041'            | SELECT U&'a\\000D~\\0041'
			SELECT e'a\\\\#b'              | SELECT e'a\\\\\\r~b'
			SELECT 'a##b'                  | SELECT E'a\\r~\\r~b'
			""")
	void keepsCarriageReturnsOfNamesAndOtherLiterals(String dump, String kept) {
		assertThat(read("SELECT\n'0';\n" + dump.replace("#", "\r\n") + ";\n").sql((sql) -> sql))
			.isEqualTo("SELECT\n'0';\n\n" + kept.replace("~", "\n") + ";");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT U&'a#b' UESCAPE '!'", "SELECT 1 AS U&\"a#b\" UESCAPE '!'", "SELECT E'a\\#b'",
			"SELECT 'a#b'\n'c'", "SELECT 'a'\n'b#c'", "SELECT N'a#b'" })
	void refusesCarriageReturnsThatItWouldLose(String dump) {
		String text = "SELECT\n'0';\n" + dump.replace("#", "\r\n") + ";\n";
		assertThatExceptionOfType(InvalidDumpException.class).isThrownBy(() -> read(text))
			.withMessageContaining("dump.sql:" + (dump.contains("'b#") ? 4 : 3) + ": It contains CR LF")
			.withMessageContaining("E'");
		assertThat(read(text.replace("\r", "").replace("\n", "\r\n")).statements()).hasSize(2);
	}

	@Test
	void refusesLiteralsInWhichBackslashesEscape() {
		assertThatExceptionOfType(InvalidDumpException.class)
			.isThrownBy(() -> read("SET standard_conforming_strings = off;\nSELECT '\\\\';\n"))
			.withMessageContaining("dump.sql:1: Backslashes escape");
	}

	@ParameterizedTest
	@CsvSource({ "gzip -c, gzip, gunzip <", "zstd -c, zstd, zstd -d <", "lz4 -c, lz4, lz4 -d <",
			"tar -cf -, tar archive, pg_restore --schema-only" })
	void tellsRealFilesApart(String command, String format, String remedy) throws Exception {
		new ScriptFolder(this.directory).write("a.sql", "CREATE TABLE a ();\n");
		Path file = this.directory.resolve("my dump.sql");
		List<String> words = new ArrayList<>(List.of(command.split(" ")));
		words.add("a.sql");
		try {
			Process process = new ProcessBuilder(words).directory(this.directory.toFile())
				.redirectOutput(file.toFile())
				.start();
			assertThat(process.waitFor()).isZero();
		}
		catch (IOException ex) {
			Assumptions.abort("No " + words.get(0) + " is on the path");
		}
		assertThatExceptionOfType(InvalidDumpException.class).isThrownBy(() -> SchemaDump.read(file))
			.satisfies((ex) -> assertThat(ex.getFact()).contains(format))
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("'" + remedy, "\"" + file + "\""));
	}

	@Test
	void takesLinesThatEndWithCarriageReturns() {
		assertThat(read("CREATE TABLE a (b text\r\n DEFAULT 'x\r\ny');\r\n").sql((sql) -> sql))
			.isEqualTo("CREATE TABLE a (b text\n DEFAULT 'x\ny');");
	}

	@Test
	void refusesOtherFormatsAndEncodings() throws IOException {
		Path file = Files.write(path(), "CREATE TABLE \u00e4 ();".getBytes(StandardCharsets.ISO_8859_1));
		assertThatExceptionOfType(InvalidDumpException.class).isThrownBy(() -> SchemaDump.read(file))
			.withMessageContaining("UTF-8");
	}

	@Test
	void refusesAFileThatIsNotThere() {
		Refusals.assertThatRefusal(FileProblem.FileFailed.class)
			.isThrownBy(() -> SchemaDump.read(path()))
			.withMessageContaining("dump.sql' cannot be read: no such file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "public.own", "own", "\"A b\".\"own\"" })
	void refusesTheEnginesOwnTables(String name) {
		SchemaDump dump = read("SET check_function_bodies = false;\n\nCREATE TABLE " + name + " (\n a int\n);");
		assertThatExceptionOfType(InvalidDumpException.class)
			.isThrownBy(() -> dump.checkCreatesNone(List.of("own", "other")))
			.withMessageContaining("dump.sql:3: ")
			.withMessageContaining("-T '*.own' -T '*.other'");
		dump.checkCreatesNone(List.of("ow", "owner"));
	}

	private SchemaDump read(String text) {
		new ScriptFolder(this.directory).write("dump.sql", text);
		return SchemaDump.read(path());
	}

	private Path path() {
		return this.directory.resolve("dump.sql");
	}

}
