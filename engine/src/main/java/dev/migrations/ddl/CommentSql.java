package dev.migrations.ddl;

import dev.migrations.schema.QualifiedName;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Comments as SQL.
 */
final class CommentSql {

	private CommentSql() {
	}

	static String onTable(QualifiedName table, @Nullable String comment) {
		return "COMMENT ON TABLE " + Identifiers.quote(table) + is(comment);
	}

	static String onColumn(QualifiedName table, String column, @Nullable String comment) {
		return "COMMENT ON COLUMN " + Identifiers.quote(table) + "." + Identifiers.quote(column) + is(comment);
	}

	private static String is(@Nullable String comment) {
		return " IS " + ((comment != null) ? SqlLiteral.quote(comment) : "NULL");
	}

}
