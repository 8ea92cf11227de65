package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.schema.ColumnName;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import dev.migrations.sql.SqlToken.Type;

/**
 * Reads names as statements spell them.
 *
 * @param defaultSchema the schema whose names have no schema here
 */
record ModelNames(String defaultSchema) {

	private static final List<String> IN_SCHEMAS = List.of("SEQUENCE", "TYPE", "DOMAIN");

	QualifiedName parse(String name) {
		List<SqlToken> tokens = code(name);
		return read(tokens, 0).orElseGet(() -> QualifiedName.of(name));
	}

	/**
	 * Find the name that follows some words.
	 * @param sql a statement
	 * @param words its first words; those in brackets may be missing
	 * @return the name, or empty if the statement begins otherwise
	 */
	Optional<QualifiedName> after(String sql, String... words) {
		List<SqlToken> tokens = code(sql);
		int position = 0;
		for (String word : words) {
			boolean optional = word.startsWith("[");
			String text = optional ? word.substring(1, word.length() - 1) : word;
			boolean found = position < tokens.size() && tokens.get(position).text().equalsIgnoreCase(text);
			if (!found && !optional) {
				return Optional.empty();
			}
			position += found ? 1 : 0;
		}
		return read(tokens, position);
	}

	/**
	 * Find the table to which a statement adds something.
	 * @param sql a statement
	 * @return the table of a constraint, index, comment or row, or empty if the statement
	 * does something else
	 */
	Optional<QualifiedName> changedTable(String sql) {
		return after(sql, "ALTER", "TABLE", "[IF]", "[EXISTS]", "[ONLY]").or(() -> after(sql, "INSERT", "INTO"))
			.or(() -> after(sql, "COMMENT", "ON", "TABLE"))
			.or(() -> after(sql, "COMMENT", "ON", "COLUMN").isPresent() ? ofColumn(sql) : Optional.empty())
			.or(() -> (after(sql, "CREATE", "[UNIQUE]", "INDEX").isPresent()
					|| after(sql, "COMMENT", "ON", "CONSTRAINT").isPresent()) ? behindLastOn(sql) : Optional.empty());
	}

	private Optional<QualifiedName> ofColumn(String sql) {
		List<String> parts = parts(code(sql), "COMMENT ON COLUMN".split(" ").length);
		return name(parts.subList(0, parts.size() - 1));
	}

	private Optional<QualifiedName> behindLastOn(String sql) {
		List<SqlToken> tokens = code(sql);
		for (int index = tokens.size() - 1; index > 1; index--) {
			if (tokens.get(index).text().equalsIgnoreCase("ON")) {
				return read(tokens, index + 1);
			}
		}
		return Optional.empty();
	}

	/**
	 * The rows that statements insert.
	 * @param statements the statements
	 * @return the rows by their tables' names
	 */
	Map<QualifiedName, List<ModelRow>> filled(List<ModelStatement> statements) {
		Map<QualifiedName, List<ModelRow>> tables = new LinkedHashMap<>();
		for (ModelStatement statement : statements) {
			after(statement.sql(), "INSERT", "INTO")
				.ifPresent((table) -> tables.computeIfAbsent(table, (name) -> new ArrayList<>()).add(row(statement)));
		}
		return tables;
	}

	private ModelRow row(ModelStatement statement) {
		Set<String> literals = code(statement.sql()).stream().map(SqlToken::text).collect(Collectors.toSet());
		return new ModelRow(literals, numbered(statement), statement.ahead());
	}

	/**
	 * The columns that sequences number.
	 * @param statements the statements
	 * @return the columns by the sequences' names
	 */
	Map<QualifiedName, Set<ColumnName>> numbered(List<ModelStatement> statements) {
		Map<QualifiedName, Set<ColumnName>> numbered = new HashMap<>();
		for (ModelStatement statement : statements) {
			created(statement.sql(), "SEQUENCE")
				.ifPresent((sequence) -> numbered.computeIfAbsent(sequence, (key) -> new LinkedHashSet<>())
					.addAll(numbered(statement)));
		}
		return numbered;
	}

	private Set<ColumnName> numbered(ModelStatement statement) {
		return statement.numbered()
			.entrySet()
			.stream()
			.map((entry) -> new ColumnName(parse(entry.getKey()), parse(entry.getValue()).name()))
			.collect(Collectors.toSet());
	}

	/**
	 * Find the name of what a statement creates.
	 * @param sql a statement
	 * @param kind what it creates, as the statement says it
	 * @return the name, or empty if the statement does something else
	 */
	Optional<QualifiedName> created(String sql, String kind) {
		return after(sql, "CREATE", kind, "[IF]", "[NOT]", "[EXISTS]");
	}

	/**
	 * The database schemas of what statements create.
	 * @param statements the statements
	 * @return the schemas' names
	 */
	Set<String> schemas(List<ModelStatement> statements) {
		Set<String> schemas = new HashSet<>();
		for (ModelStatement statement : statements) {
			created(statement.sql(), "SCHEMA").ifPresent((name) -> schemas.add(name.name()));
			IN_SCHEMAS.forEach((kind) -> created(statement.sql(), kind).ifPresent((name) -> schemas.add(schema(name))));
		}
		return schemas;
	}

	/**
	 * The database schemas of objects.
	 * @param objects the objects
	 * @return the schemas' names
	 */
	Set<String> schemas(Set<SchemaObject> objects) {
		return objects.stream()
			.map((object) -> (object.kind() == Kind.SCHEMA) ? object.name().name() : schema(object.name()))
			.collect(Collectors.toSet());
	}

	private String schema(QualifiedName name) {
		return (name.schema() != null) ? name.schema() : this.defaultSchema;
	}

	private static List<SqlToken> code(String sql) {
		return SqlLexer.lex(sql, 1).stream().filter(SqlToken::isCode).toList();
	}

	private Optional<QualifiedName> read(List<SqlToken> tokens, int from) {
		return name(parts(tokens, from));
	}

	private static List<String> parts(List<SqlToken> tokens, int from) {
		List<String> parts = new ArrayList<>();
		for (int index = from; index < tokens.size(); index += 2) {
			parts.add(part(tokens.get(index)));
			boolean more = index + 1 < tokens.size() && tokens.get(index + 1).text().equals(".");
			if (!more) {
				break;
			}
		}
		return parts;
	}

	private Optional<QualifiedName> name(List<String> parts) {
		if (parts.isEmpty()) {
			return Optional.empty();
		}
		String name = parts.get(parts.size() - 1);
		boolean elsewhere = parts.size() > 1 && !parts.get(parts.size() - 2).equals(this.defaultSchema);
		return Optional.of(elsewhere ? QualifiedName.of(parts.get(parts.size() - 2), name) : QualifiedName.of(name));
	}

	/**
	 * The name that an identifier stands for.
	 * @param token an identifier
	 * @return the name, without quotes
	 */
	static String part(SqlToken token) {
		String text = token.text();
		return (token.type() == Type.QUOTED_IDENTIFIER) ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
				: text.toLowerCase(Locale.ROOT);
	}

}
