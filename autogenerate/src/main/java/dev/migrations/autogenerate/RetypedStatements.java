package dev.migrations.autogenerate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.migrations.ddl.Identifiers;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import dev.migrations.sql.SqlToken.Type;
import org.jspecify.annotations.Nullable;

/**
 * Gives columns in the model's statements the types that they have already, so that
 * PostgreSQL understands expressions over them as it did when somebody wrote them by
 * hand.
 */
final class RetypedStatements {

	private static final Set<String> BEHIND_TYPE = Set.of("NOT", "NULL", "DEFAULT", "GENERATED", "CHECK", "UNIQUE",
			"PRIMARY", "REFERENCES", "CONSTRAINT", "COLLATE", "STORAGE", "COMPRESSION");

	private static final Set<String> NO_COLUMN = Set.of("PRIMARY", "UNIQUE", "CHECK", "CONSTRAINT", "FOREIGN",
			"EXCLUDE", "LIKE");

	private static final Set<String> WITH_SEQUENCE = Set.of("SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL2", "SERIAL4",
			"SERIAL8");

	private final ModelNames names;

	private final Map<QualifiedName, Map<String, ColumnType>> types = new HashMap<>();

	RetypedStatements(ModelNames names, Map<ColumnName, ColumnType> types) {
		this.names = names;
		types.forEach((column, type) -> this.types.computeIfAbsent(column.table(), (table) -> new HashMap<>())
			.put(column.column(), type));
	}

	List<ModelStatement> of(List<ModelStatement> statements) {
		return this.types.isEmpty() ? statements : statements.stream().map(this::retype).toList();
	}

	private ModelStatement retype(ModelStatement statement) {
		QualifiedName table = UncertainObjects.createdTable(statement.sql(), this.names).orElse(null);
		Map<String, ColumnType> columns = (table != null) ? this.types.get(table) : null;
		return (columns != null)
				? new ModelStatement(retype(statement.sql(), columns), statement.origin(), statement.columnOrigins())
				: statement;
	}

	private static String retype(String sql, Map<String, ColumnType> columns) {
		List<SqlToken> tokens = SqlLexer.lex(sql, 1).stream().filter(SqlToken::isCode).toList();
		StringBuilder text = new StringBuilder();
		int copied = 0;
		int depth = 0;
		boolean inside = true;
		for (int index = 0; index + 2 < tokens.size() && inside; index++) {
			depth += depth(tokens.get(index));
			inside = depth > 0 || tokens.get(index).type() != Type.CLOSE_PARENTHESIS;
			boolean begins = depth == 1 && isBeforeElement(tokens.get(index));
			ColumnType type = begins ? type(tokens.get(index + 1), tokens.get(index + 2), columns) : null;
			if (type != null) {
				int end = endOfType(tokens, index + 2);
				boolean collated = end < tokens.size() && tokens.get(end).text().equalsIgnoreCase("COLLATE");
				text.append(sql, copied, tokens.get(index + 2).offset()).append(collated ? type.sql() : sql(type));
				copied = tokens.get(end - 1).end();
			}
		}
		return text.append(sql, copied, sql.length()).toString();
	}

	private static int depth(SqlToken token) {
		return (token.type() == Type.OPEN_PARENTHESIS) ? 1 : (token.type() == Type.CLOSE_PARENTHESIS) ? -1 : 0;
	}

	private static boolean isBeforeElement(SqlToken token) {
		return token.type() == Type.OPEN_PARENTHESIS || token.text().equals(",");
	}

	private static @Nullable ColumnType type(SqlToken name, SqlToken type, Map<String, ColumnType> columns) {
		boolean element = name.type() == Type.WORD && NO_COLUMN.contains(name.text().toUpperCase(Locale.ROOT));
		boolean numbered = WITH_SEQUENCE.contains(type.text().toUpperCase(Locale.ROOT));
		return (element || numbered) ? null : columns.get(ModelNames.part(name));
	}

	/*
	 * A type ends with the element, or where a word begins something else.
	 */
	private static int endOfType(List<SqlToken> tokens, int from) {
		int depth = 0;
		for (int index = from; index < tokens.size(); index++) {
			SqlToken token = tokens.get(index);
			boolean ends = depth == 0 && (token.text().equals(",") || token.type() == Type.CLOSE_PARENTHESIS
					|| BEHIND_TYPE.contains(token.text().toUpperCase(Locale.ROOT)));
			if (ends) {
				return index;
			}
			depth += depth(token);
		}
		return tokens.size();
	}

	private static String sql(ColumnType type) {
		QualifiedName collation = type.collation();
		return (collation != null) ? type.sql() + " COLLATE " + Identifiers.quote(collation) : type.sql();
	}

}
