package dev.migrations.autogenerate;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds the attribute that a place in a statement comes from: that of the last column
 * named before it.
 */
final class ModelOrigin {

	private ModelOrigin() {
	}

	static @Nullable String of(ModelStatement statement, int position) {
		if (position <= 0) {
			return mentioned(statement);
		}
		String found = null;
		int best = -1;
		for (Map.Entry<String, String> column : statement.columnOrigins().entrySet()) {
			int at = lastMention(statement.sql(), column.getKey(), Math.min(position, statement.sql().length()));
			if (at > best) {
				best = at;
				found = column.getValue();
			}
		}
		return (found != null) ? found : statement.origin();
	}

	/*
	 * Without a place, a statement about one column still tells it.
	 */
	private static @Nullable String mentioned(ModelStatement statement) {
		return (statement.columnOrigins().size() == 1) ? statement.columnOrigins().values().iterator().next()
				: statement.origin();
	}

	private static int lastMention(String sql, String column, int before) {
		for (int at = sql.lastIndexOf(column, before); at >= 0; at = sql.lastIndexOf(column, at - 1)) {
			boolean begins = at == 0 || !Character.isJavaIdentifierPart(sql.charAt(at - 1));
			int end = at + column.length();
			boolean ends = end >= sql.length() || !Character.isJavaIdentifierPart(sql.charAt(end));
			if (begins && ends) {
				return at;
			}
		}
		return -1;
	}

}
