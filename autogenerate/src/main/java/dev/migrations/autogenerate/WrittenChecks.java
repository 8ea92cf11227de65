package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.ExpressionCanonicalizer;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateTable;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import dev.migrations.sql.SqlToken.Type;

/**
 * The conditions of the model's checks as the model's statements spell them. People read
 * {@code kind in ('A','B')} more easily than what the server makes of it, and the server
 * tells that both are the same.
 *
 * @param written the model's spelling by table and by the server's spelling
 */
record WrittenChecks(Map<QualifiedName, Map<String, String>> written) {

	static final WrittenChecks NONE = new WrittenChecks(Map.of());

	/**
	 * Find the conditions.
	 * @param connection a connection to the model's database
	 * @param statements the model's statements
	 * @param names reads names
	 * @param desired what the model wants
	 * @return the conditions
	 * @throws SQLException if the database fails
	 */
	static WrittenChecks of(Connection connection, List<ModelStatement> statements, ModelNames names, Schema desired)
			throws SQLException {
		Map<QualifiedName, List<String>> found = new LinkedHashMap<>();
		for (ModelStatement statement : statements) {
			UncertainObjects.createdTable(statement.sql(), names)
				.or(() -> names.changedTable(statement.sql()))
				.ifPresent((table) -> found.computeIfAbsent(table, (name) -> new ArrayList<>())
					.addAll(conditions(statement.sql())));
		}
		return read(connection, desired, found);
	}

	/**
	 * Find lists of values whose conditions the server would spell otherwise if it read
	 * its own spelling: somebody wrote them as {@code kind in ('A','B')}, and only so
	 * they come back as they were.
	 * @param connection a connection to what is there
	 * @param present what is there
	 * @return the conditions
	 * @throws SQLException if the database fails
	 */
	static WrittenChecks ofPresent(Connection connection, Schema present) throws SQLException {
		Map<QualifiedName, List<String>> found = new LinkedHashMap<>();
		for (Table table : CatalogReader.read(connection).tables()) {
			List<Constraint> stable = present.table(table.name()).map(Table::constraints).orElse(List.of());
			table.constraints()
				.stream()
				.filter((each) -> each instanceof CheckConstraint && !stable.contains(each))
				.map((each) -> list(((CheckConstraint) each).expression()))
				.filter((list) -> !list.isEmpty())
				.forEach((list) -> found.computeIfAbsent(table.name(), (name) -> new ArrayList<>()).add(list));
		}
		return read(connection, present, found);
	}

	private static String list(String expression) {
		List<SqlToken> tokens = SqlLexer.lex(expression, 1).stream().filter(SqlToken::isCode).toList();
		String values = tokens.stream()
			.filter((token) -> token.type() == Type.STRING || token.type() == Type.NUMBER)
			.map(SqlToken::text)
			.collect(Collectors.joining(", "));
		return tokens.stream()
			.filter((token) -> token.type() == Type.WORD || token.type() == Type.QUOTED_IDENTIFIER)
			.findFirst()
			.filter((column) -> !values.isEmpty())
			.map((column) -> column.text() + " IN (" + values + ")")
			.orElse("");
	}

	private static WrittenChecks read(Connection connection, Schema schema, Map<QualifiedName, List<String>> found)
			throws SQLException {
		List<Table> tables = schema.tables()
			.stream()
			.filter((table) -> !found.getOrDefault(table.name(), List.of()).isEmpty())
			.map((table) -> table.withIndexes(List.of())
				.withConstraints(constraints(found.getOrDefault(table.name(), List.of()))))
			.toList();
		Schema read = ExpressionCanonicalizer.canonicalize(connection, schema.withTables(tables));
		Map<QualifiedName, Map<String, String>> written = new HashMap<>();
		read.tables()
			.forEach((table) -> written.put(table.name(),
					spellings(table, found.getOrDefault(table.name(), List.of()))));
		return new WrittenChecks(written);
	}

	/**
	 * Know other conditions as well.
	 * @param other the others, which take precedence
	 * @return both
	 */
	WrittenChecks and(WrittenChecks other) {
		Map<QualifiedName, Map<String, String>> all = new HashMap<>();
		this.written.forEach((table, spellings) -> all.put(table, new HashMap<>(spellings)));
		other.written
			.forEach((table, spellings) -> all.computeIfAbsent(table, (name) -> new HashMap<>()).putAll(spellings));
		return new WrittenChecks(all);
	}

	private static List<Constraint> constraints(List<String> conditions) {
		return conditions.stream().<Constraint>map((each) -> CheckConstraint.that(each)).toList();
	}

	private static Map<String, String> spellings(Table read, List<String> conditions) {
		Map<String, String> spellings = new HashMap<>();
		for (int index = 0; index < conditions.size(); index++) {
			spellings.put(((CheckConstraint) read.constraints().get(index)).expression(), conditions.get(index));
		}
		return spellings;
	}

	private static List<String> conditions(String sql) {
		List<SqlToken> tokens = SqlLexer.lex(sql, 1).stream().filter(SqlToken::isCode).toList();
		List<String> conditions = new ArrayList<>();
		for (int index = 0; index + 2 < tokens.size(); index++) {
			boolean begins = tokens.get(index).type() == Type.WORD && tokens.get(index).text().equalsIgnoreCase("CHECK")
					&& tokens.get(index + 1).type() == Type.OPEN_PARENTHESIS;
			int end = begins ? close(tokens, index + 1) : -1;
			if (end > index + 2) {
				conditions.add(inner(sql, tokens, index + 1, end));
			}
		}
		return conditions;
	}

	private static String inner(String sql, List<SqlToken> tokens, int open, int close) {
		boolean enclosed = tokens.get(open + 1).type() == Type.OPEN_PARENTHESIS && close(tokens, open + 1) == close - 1;
		return enclosed ? inner(sql, tokens, open + 1, close - 1)
				: sql.substring(tokens.get(open).end(), tokens.get(close).offset()).strip();
	}

	private static int close(List<SqlToken> tokens, int open) {
		int depth = 0;
		for (int index = open; index < tokens.size(); index++) {
			Type type = tokens.get(index).type();
			depth += (type == Type.OPEN_PARENTHESIS) ? 1 : (type == Type.CLOSE_PARENTHESIS) ? -1 : 0;
			if (depth == 0) {
				return index;
			}
		}
		return -1;
	}

	/**
	 * Spell a change as the model does.
	 * @param change the change
	 * @return the same change, to be rendered
	 */
	Change spell(Change change) {
		if (change instanceof AddConstraint add) {
			return new AddConstraint(add.table(), spell(add.table(), add.constraint()), add.validation());
		}
		if (change instanceof CreateTable create) {
			Table table = create.table();
			return new CreateTable(table
				.withConstraints(table.constraints().stream().map((each) -> spell(table.name(), each)).toList()));
		}
		return change;
	}

	private Constraint spell(QualifiedName table, Constraint constraint) {
		Map<String, String> spellings = this.written.getOrDefault(table, Map.of());
		return (constraint instanceof CheckConstraint check) ? new CheckConstraint(check.name(),
				spellings.getOrDefault(check.expression(), check.expression()), check.inherited()) : constraint;
	}

}
