package dev.migrations.ddl;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
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

	static String on(SchemaObject object, @Nullable String comment) {
		return "COMMENT ON " + target(object) + is(comment);
	}

	private static String target(SchemaObject object) {
		String name = Identifiers.quote(object.name());
		String part = String.valueOf(object.part());
		return switch (object.kind()) {
			case SCHEMA -> "SCHEMA " + name;
			case TABLE, TABLE_COMMENT -> "TABLE " + name;
			case COLUMN, COLUMN_COMMENT, NOT_NULL, COLUMN_VALUE -> "COLUMN " + name + "." + Identifiers.quote(part);
			case CONSTRAINT -> "CONSTRAINT " + Identifiers.quote(part) + " ON " + name;
			case INDEX -> "INDEX " + Identifiers.quote(object.name().sibling(part));
			case SEQUENCE -> "SEQUENCE " + name;
			case ENUM_TYPE, ENUM_VALUE, COMPOSITE_TYPE -> "TYPE " + name;
			case DOMAIN -> "DOMAIN " + name;
			case CAST -> "CAST (" + object.name().name() + " AS " + part + ")";
		};
	}

	private static String is(@Nullable String comment) {
		return " IS " + ((comment != null) ? SqlLiteral.quote(comment) : "NULL");
	}

}
