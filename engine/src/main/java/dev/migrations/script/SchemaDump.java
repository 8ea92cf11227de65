package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.MigrationRefusedException;
import dev.migrations.sql.CarriageReturns;
import dev.migrations.sql.SqlProblem;
import dev.migrations.sql.SqlScript;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;

/**
 * The output of {@code pg_dump --schema-only --no-owner}, made fit for a revision:
 * <ul>
 * <li>Settings of the session remain where objects need them, since they end with the
 * revision. Those of time limits, encoding, messages and row security do not.
 * <li>What every database has (the schema {@code public}) or what follows from another
 * statement (comments on extensions) is left out, as is ownership.
 * <li>The table in which another migration tool keeps its history is left out: no
 * revision is to own it.
 * <li>Literals and names with CR LF are written as {@code E''} and {@code U&""}, so that
 * they stay what they are. Where that cannot be done, the dump is refused.
 * <li>Commands of psql, {@code COPY} and drops are refused. {@code INSERT}, as
 * {@code --inserts} writes it, is not.
 * </ul>
 *
 * @param path the file
 * @param statements what is to be run
 * @param leftOut what is not
 */
public record SchemaDump(Path path, List<SqlStatement> statements, List<SqlStatement> leftOut) {

	private static final Pattern SETTING = Pattern.compile("SET \\w+ = .*|SELECT pg_catalog\\.set_config\\(.*",
			Pattern.DOTALL);

	private static final Pattern STANDARD_STRINGS_OFF = Pattern.compile("SET standard_conforming_strings = '?off'?");

	private static final Pattern DROP = Pattern.compile("DROP .*|ALTER [^']* DROP [^']*", Pattern.DOTALL);

	private static final Pattern LEFT_OUT = Pattern.compile("""
			SET \\w*timeout = .*\
			|SET (client_encoding|standard_conforming_strings|client_min_messages|row_security) = .*\
			|SET SESSION AUTHORIZATION .*\
			|CREATE SCHEMA public\
			|COMMENT ON SCHEMA public IS 'standard public schema'\
			|COMMENT ON EXTENSION .*\
			|ALTER [A-Z ]+ .* OWNER TO [^']*""", Pattern.DOTALL);

	/*
	 * The engine's own tables may be in a schema of the dump, and are made before.
	 */
	private static final Pattern NEW_SCHEMA = Pattern.compile("^(CREATE SCHEMA) (?!IF )");

	/*
	 * The history of Flyway, Liquibase, Alembic, Rails, golang-migrate, goose, Atlas,
	 * Knex, Prisma, Django, sqlx and Entity Framework.
	 */
	private static final Pattern OTHER_TOOL = Pattern.compile(
			"""
					(CREATE (UNLOGGED )?TABLE|ALTER TABLE( ONLY)?|(CREATE|ALTER) SEQUENCE|CREATE (UNIQUE )?INDEX [^ ]+ ON( ONLY)?\
					|COMMENT ON (TABLE|COLUMN|SEQUENCE)|(GRANT|REVOKE) [^']* ON (TABLE|SEQUENCE)) \
					((\\w+|"[^"]*")\\.)?"?(flyway_schema_history|databasechangelog(lock)?|alembic_version|schema_migrations\
					|ar_internal_metadata|goose_db_version|atlas_schema_revisions|knex_migrations(_lock)?|_prisma_migrations\
					|django_migrations|_sqlx_migrations|__EFMigrationsHistory)\
					(_(id|index)_seq)?"?(?![\\w"]).*""",
			Pattern.DOTALL);

	public SchemaDump {
		statements = List.copyOf(statements);
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * Read a dump.
	 * @param path the file
	 * @return the dump
	 * @throws MigrationRefusedException if the file cannot be read
	 * @throws InvalidDumpException if it is none, or is more than a schema
	 */
	public static SchemaDump read(Path path) {
		SqlScript script = SqlSplitter.split(text(path), 1);
		List<SqlProblem> problems = Stream.of(script.problems().stream(), drops(script), escapes(script))
			.flatMap(Function.identity())
			.toList();
		if (!problems.isEmpty()) {
			throw new InvalidDumpException(path, problems);
		}
		var parts = script.statements().stream().collect(Collectors.partitioningBy(SchemaDump::isNeeded));
		SchemaDump dump = new SchemaDump(path, parts.getOrDefault(true, List.of()),
				parts.getOrDefault(false, List.of()));
		if (dump.statements.stream().allMatch((statement) -> SETTING.matcher(statement.canonical()).matches())) {
			throw new InvalidDumpException(path, 0, "It creates nothing.");
		}
		return dump;
	}

	private static Stream<SqlProblem> drops(SqlScript script) {
		return script.statements()
			.stream()
			.filter((statement) -> DROP.matcher(statement.canonical()).matches())
			.map((statement) -> new SqlProblem(statement.line(), "It drops what is there.", "Leave out '--clean'."));
	}

	private static Stream<SqlProblem> escapes(SqlScript script) {
		return script.statements()
			.stream()
			.filter((statement) -> STANDARD_STRINGS_OFF.matcher(statement.canonical()).matches())
			.map((statement) -> new SqlProblem(statement.line(), "Backslashes escape in its literals.",
					"Dump with 'PGOPTIONS=-cstandard_conforming_strings=on'."));
	}

	/**
	 * Whether the dump inserts rows.
	 * @return whether it is more than a schema
	 */
	public boolean hasRows() {
		return this.statements.stream().anyMatch((statement) -> statement.canonical().startsWith("INSERT INTO "));
	}

	private static boolean isNeeded(SqlStatement statement) {
		return !LEFT_OUT.matcher(statement.canonical()).matches() && !isOfAnotherTool(statement);
	}

	/**
	 * Whether a statement makes the table in which another migration tool keeps its
	 * history, or something of that table.
	 * @param statement the statement
	 * @return whether it is such a statement
	 */
	public static boolean isOfAnotherTool(SqlStatement statement) {
		return OTHER_TOOL.matcher(statement.canonical()).lookingAt();
	}

	private static String text(Path path) {
		try {
			ProblemCollector problems = new ProblemCollector(path.toString());
			byte[] content = DumpFormat.readPlain(path);
			String decoded = ScriptText.decode(content, problems)
				.orElseThrow(() -> new InvalidDumpException(path, problems.problems().get(0)));
			String original = new String(content, StandardCharsets.UTF_8);
			return original.contains("\r\n") ? withCarriageReturns(path, original) : decoded;
		}
		catch (IOException ex) {
			throw FileProblem.FileFailed.read(path, ex).refusal(ex);
		}
	}

	/*
	 * Where some lines end with LF alone, CR LF is content; where none does, CR LF are
	 * the file's line ends, and CR CR LF is content.
	 */
	private static String withCarriageReturns(Path path, String text) {
		boolean lines = Pattern.compile("(?<!\\r)\\n").matcher(text).find();
		String content = lines ? text : text.replace("\r\n", "\n");
		String escaped = CarriageReturns.escape(content.startsWith("\uFEFF") ? content.substring(1) : content);
		List<SqlProblem> lost = CarriageReturns.lost(escaped);
		if (!lost.isEmpty()) {
			throw new InvalidDumpException(path, lost);
		}
		return escaped.replace("\r\n", "\n");
	}

	/**
	 * Refuse tables that a revision must not create.
	 * @param names their names, without schema
	 * @throws InvalidDumpException if the dump creates one
	 */
	public void checkCreatesNone(List<String> names) {
		String anyName = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
		Pattern creation = Pattern.compile("CREATE TABLE ((\\w+|\"[^\"]*\")\\.)?\"?(" + anyName + ")\"? .*",
				Pattern.DOTALL);
		List<SqlProblem> problems = this.statements.stream()
			.filter((statement) -> creation.matcher(statement.canonical()).matches())
			.map((statement) -> ownTable(statement, names))
			.toList();
		if (!problems.isEmpty()) {
			throw new InvalidDumpException(this.path, problems);
		}
	}

	private static SqlProblem ownTable(SqlStatement statement, List<String> names) {
		return new SqlProblem(statement.line(), "It creates a table of the engine itself.",
				"Add " + names.stream().map("-T '*.%s'"::formatted).collect(Collectors.joining(" ")) + ".");
	}

	/**
	 * Write what is to be run.
	 * @param escape what is done to each statement
	 * @return the statements, each with its semicolon
	 */
	public String sql(UnaryOperator<String> escape) {
		return this.statements.stream()
			.map((statement) -> escape.apply(NEW_SCHEMA.matcher(statement.text()).replaceFirst("$1 IF NOT EXISTS "))
					+ ";")
			.collect(Collectors.joining("\n\n"));
	}

}
