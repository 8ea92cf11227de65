package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrations.sql.SqlStatement;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
			"CREATE SCHEMA public2", "COMMENT ON SCHEMA public IS 'ours'", "COMMENT ON TABLE a IS 'SET x'",
			"CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public",
			"ALTER TABLE a ADD CONSTRAINT d CHECK ((b <> ' DROP '::text))",
			"ALTER TABLE a ADD CONSTRAINT c CHECK ((b <> ' OWNER TO x'::text))" })
	void keepsWhatTheSchemaNeeds(String statement) {
		SchemaDump dump = read("CREATE TABLE a ();\n\n" + statement + ";\n");
		assertThat(dump.leftOut()).isEmpty();
		assertThat(dump.sql((sql) -> sql)).isEqualTo("CREATE TABLE a ();\n\n" + statement + ";");
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

	@Test
	void refusesOtherFormatsAndEncodings() throws IOException {
		Path file = Files.write(path(), "CREATE TABLE \u00e4 ();".getBytes(StandardCharsets.ISO_8859_1));
		assertThatExceptionOfType(InvalidDumpException.class).isThrownBy(() -> SchemaDump.read(file))
			.withMessageContaining("UTF-8");
	}

	@Test
	void refusesAFileThatIsNotThere() {
		assertThatExceptionOfType(FileFailedException.class).isThrownBy(() -> SchemaDump.read(path()))
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
