package dev.migrations.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnType;
import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import dev.migrations.sql.SqlToken.Type;

/**
 * Finds the columns that an expression may name: those whose names are among its words.
 * Some words may mean something else, but no column goes without its name.
 */
final class NamedColumns {

	private NamedColumns() {
	}

	static Map<String, ColumnType> of(String expression, List<Column> columns) {
		Set<String> names = names(expression);
		Map<String, ColumnType> named = new HashMap<>();
		columns.stream()
			.filter((column) -> names.contains(column.name()))
			.forEach((column) -> named.put(column.name(), column.type()));
		return named;
	}

	private static Set<String> names(String expression) {
		Set<String> names = new HashSet<>();
		for (SqlToken token : SqlLexer.lex(expression, 1)) {
			if (token.type() == Type.WORD) {
				names.add(token.text().toLowerCase(Locale.ROOT));
			}
			else if (token.type() == Type.QUOTED_IDENTIFIER) {
				names.add(token.text().substring(1, token.text().length() - 1).replace("\"\"", "\""));
			}
		}
		return names;
	}

}
