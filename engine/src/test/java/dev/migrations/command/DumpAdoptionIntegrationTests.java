package dev.migrations.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.run.ConnectionProblem;
import dev.migrations.script.InvalidDumpException;
import dev.migrations.script.ScriptSettings;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Psql;
import dev.migrations.test.Refusals;
import dev.migrations.test.Role;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests for {@link RevisionAuthor#initFromDump} with what {@code pg_dump} writes.
 */
class DumpAdoptionIntegrationTests {

	private static final Pattern VERSION = Pattern.compile("(\\d+)\\.");

	private static final String[] OWN_TABLES = { "-T", "*.migrations_version", "-T", "*.migrations_history", "-T",
			"*.migrations_journal" };

	@TempDir
	private Path directory;

	@Test
	void runsARecordedDump() throws IOException {
		Path dump = new ClassPathResource("dump/pg_dump-15.sql").getFile().toPath();
		WrittenRevision written = adopt(dump, Map.of());
		TestDatabase database = PostgresServer.createDatabase();
		engine(database, Map.of()).upgrade();
		assertThat(database.query("SELECT version_num FROM public.migrations_version")).containsExactly(written.id());
		assertThat(Files.readString(written.path())).contains("'it''s ${here}'");
	}

	@Test
	void keepsWhatLooksLikePlaceholders() throws IOException {
		Path dump = new ClassPathResource("dump/pg_dump-15.sql").getFile().toPath();
		adopt(dump, Map.of("here", "wrong"));
		TestDatabase database = PostgresServer.createDatabase();
		engine(database, Map.of("here", "wrong")).upgrade();
		assertThat(database.query("INSERT INTO shop.customer (email) VALUES ('a@b') RETURNING note"))
			.containsExactly("x; ${y}");
		assertThat(database.query("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef ORDER BY 1"))
			.contains("'it''s ${here}'::text");
	}

	@Test
	void makesTheSameSchemaFromARealDump() throws IOException {
		TestDatabase source = source();
		String before = dump(source);
		Path file = Files.writeString(this.directory.resolve("app.sql"), before);
		WrittenRevision written = adopt(file, Map.of());
		TestDatabase copy = PostgresServer.createDatabase();
		engine(copy, Map.of()).upgrade();
		assertThat(comparable(dump(copy, OWN_TABLES))).isEqualTo(comparable(before));
		engine(source, Map.of()).stamp(written.id());
		assertThat(engine(source, Map.of()).pending()).isEmpty();
		assertThat(comparable(dump(source, OWN_TABLES))).isEqualTo(comparable(before));
	}

	@Test
	void runsByteForByteWhatTheDumpSays() throws IOException {
		Psql.assumeInstalled();
		String dump = """
				CREATE TYPE public.mood AS ENUM ('so#so', 'ok');
				CREATE TABLE public."two#lines" ("a#""b\\" text DEFAULT 'x#y''\\'::text, n integer,
				    CONSTRAINT "c#k" CHECK ((n <> length('#'::text))));
				COMMENT ON TABLE public."two#lines" IS 'one#two\\r#';
				CREATE FUNCTION public.f() RETURNS text LANGUAGE plpgsql AS $_$#BEGIN#  RETURN 'it''s \\ $1#';#END#$_$;
				CREATE FUNCTION public.g() RETURNS text LANGUAGE sql
				    BEGIN ATOMIC
				 SELECT 'a#b'::text;
				END;
				CREATE VIEW public.v AS SELECT E'a\\\\#\\t'::text AS "v#w", U&'\\0041#'::text AS u;
				INSERT INTO public."two#lines" VALUES ('#', 3);
				""".replace("#", "\r\n");
		TestDatabase byPsql = PostgresServer.createDatabase();
		Psql psql = Psql.run(byPsql, dump);
		assertThat(psql.code()).as(psql.output()).isZero();
		TestDatabase byEngine = PostgresServer.createDatabase();
		adopt(Files.writeString(this.directory.resolve("app.sql"), dump), Map.of());
		engine(byEngine, Map.of()).upgrade();
		for (String query : List.of("SELECT enumlabel::text FROM pg_enum ORDER BY enumsortorder",
				"SELECT attname::text || octet_length(attname::text) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid "
						+ "WHERE relnamespace = 'public'::regnamespace AND relname !~ '^migrations_' ORDER BY 1",
				"SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace "
						+ "AND relname !~ '^migrations_' ORDER BY 1",
				"SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef d JOIN pg_class c ON c.oid = adrelid "
						+ "WHERE relname !~ '^migrations_'",
				"SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conname LIKE 'c%k'",
				"SELECT description FROM pg_description WHERE objoid >= 16384",
				"SELECT octet_length(prosrc) || prosrc FROM pg_proc WHERE proname = 'f'", "SELECT public.f()",
				"SELECT public.g()", "SELECT pg_get_viewdef('public.v'::regclass)",
				"SELECT concat(octet_length(\"v\r\nw\"), octet_length(u), \"v\r\nw\", u) FROM public.v",
				"SELECT octet_length(t::text) || t::text FROM public.\"two\r\nlines\" t")) {
			assertThat(byEngine.query(query)).as(query).isNotEmpty().isEqualTo(byPsql.query(query));
		}
	}

	@Test
	void makesTheSameSchemaFromARealDumpOfOneSchema() throws IOException {
		TestDatabase source = PostgresServer.createDatabase();
		source.execute("CREATE TABLE a (id int PRIMARY KEY)");
		String before = dump(source, "-n", "public");
		adopt(Files.writeString(this.directory.resolve("app.sql"), before), Map.of());
		TestDatabase copy = PostgresServer.createDatabase();
		engine(copy, Map.of()).upgrade();
		assertThat(copy.query("SELECT id::text FROM a")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "shop,", "'shop,public',", ", shop", "'\"$user\",shop', shop" })
	void makesASchemaThatTheEnginesTablesNeedBefore(String searchPath, String schema) throws IOException {
		Path dump = Files.writeString(this.directory.resolve("app.sql"),
				"CREATE SCHEMA shop;\n\nCREATE TABLE shop.item (id integer NOT NULL);\n");
		adopt(dump, Map.of());
		TestDatabase database = PostgresServer.createDatabase();
		Role role = Role.create(database, "migrator");
		database.execute("GRANT CREATE ON DATABASE " + database.name() + " TO " + role.name());
		if (searchPath != null && searchPath.contains("public")) {
			database.execute("REVOKE ALL ON SCHEMA public FROM public");
		}
		PGSimpleDataSource source = (PGSimpleDataSource) role.dataSource();
		source.setCurrentSchema(searchPath);
		for (int start = 0; start < 2; start++) {
			MigrationEngine engine = MigrationEngine.builder(source)
				.locations(List.of("file:" + this.directory.resolve("revisions")))
				.schema(schema)
				.build();
			assertThat(engine.upgrade().steps()).hasSize(1 - start);
		}
		assertThat(database
			.query("SELECT schemaname::text FROM pg_tables WHERE tablename IN ('item', 'migrations_version')"))
			.containsExactly("shop", "shop");
	}

	@Test
	void doesNotMakeASchemaThatNoRevisionCreates() throws IOException {
		adopt(Files.writeString(this.directory.resolve("app.sql"), "CREATE SCHEMA shop;\nCREATE TABLE shop.a ();\n"),
				Map.of());
		TestDatabase database = PostgresServer.createDatabase();
		PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
		source.setCurrentSchema("shpo");
		MigrationEngine engine = MigrationEngine.builder(source)
			.locations(List.of("file:" + this.directory.resolve("revisions")))
			.build();
		Refusals.assertThatRefusal(ConnectionProblem.MissingSchema.class)
			.isThrownBy(engine::upgrade)
			.withMessageContainingAll("CREATE SCHEMA IF NOT EXISTS", "'migrations.schema'");
	}

	@Test
	void endsTheSettingsOfTheDumpWithItsRevision() throws IOException {
		adopt(new ClassPathResource("dump/pg_dump-15.sql").getFile().toPath(), Map.of());
		RevisionAuthor author = author(Map.of());
		WrittenRevision next = author.revision(NewRevision.of("next"));
		Files.writeString(next.path(), Files.readString(next.path())
			.replace("-- migrations:upgrade", "-- migrations:upgrade\nCREATE TABLE b ();"));
		TestDatabase database = PostgresServer.createDatabase();
		engine(database, Map.of()).upgrade();
		assertThat(database.query("SELECT to_regclass('public.b')::text")).containsExactly("b");
	}

	@Test
	void refusesADumpWithTheEnginesOwnTables() throws IOException {
		TestDatabase source = PostgresServer.createDatabase();
		engine(source, Map.of()).upgrade();
		source.execute("CREATE TABLE IF NOT EXISTS migrations_version (version_num varchar(128) PRIMARY KEY)");
		Path file = Files.writeString(this.directory.resolve("app.sql"), dump(source));
		assertThatExceptionOfType(InvalidDumpException.class).isThrownBy(() -> adopt(file, Map.of()));
		assertThat(this.directory.resolve("revisions")).doesNotExist();
	}

	@Test
	void refusesToAdoptWhereRevisionsAre() throws IOException {
		Path dump = new ClassPathResource("dump/pg_dump-15.sql").getFile().toPath();
		adopt(dump, Map.of());
		Refusals.assertThatRefusal(AuthorProblem.RevisionsExist.class).isThrownBy(() -> adopt(dump, Map.of()));
	}

	private TestDatabase source() throws IOException {
		TestDatabase source = PostgresServer.createDatabase();
		String schema = new ClassPathResource("dump/schema.sql").getContentAsString(StandardCharsets.UTF_8);
		SqlSplitter.split(schema, 1).statements().forEach((statement) -> source.execute(statement.text()));
		return source;
	}

	private static String dump(TestDatabase database, String... options) throws IOException {
		int server = Integer.parseInt(database.query("SHOW server_version_num").get(0)) / 10000;
		assumeTrue(version() >= server, "pg_dump is missing or older than the server");
		List<String> command = new ArrayList<>(List.of("pg_dump", "--schema-only", "--no-owner", "-h", "localhost",
				"-p", String.valueOf(database.port()), "-U", "postgres", database.name()));
		command.addAll(List.of(options));
		return output(command);
	}

	private static int version() {
		try {
			Matcher matcher = VERSION.matcher(output(List.of("pg_dump", "--version")));
			return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static String output(List<String> command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static String comparable(String dump) {
		return dump.replaceAll("(?m)^\\\\(un)?restrict .*$", "");
	}

	private WrittenRevision adopt(Path dump, Map<String, String> placeholders) {
		return author(placeholders).initFromDump(this.directory.resolve("revisions"), dump).written();
	}

	private RevisionAuthor author(Map<String, String> placeholders) {
		ScriptSettings settings = new ScriptSettings(List.of(), List.of(), placeholders, new DefaultResourceLoader());
		return RevisionAuthor.builder(settings).directory(this.directory.resolve("revisions")).build();
	}

	private MigrationEngine engine(TestDatabase database, Map<String, String> placeholders) {
		return MigrationEngine.builder(database.dataSource())
			.locations(List.of("file:" + this.directory.resolve("revisions")))
			.placeholders(placeholders)
			.build();
	}

}
