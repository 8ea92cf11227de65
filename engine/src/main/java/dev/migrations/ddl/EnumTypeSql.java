package dev.migrations.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.diff.AddEnumValue;
import dev.migrations.diff.RecreateEnumType;
import dev.migrations.diff.RecreateEnumType.Use;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.sql.SqlLiteral;

/**
 * Enum types as SQL.
 */
final class EnumTypeSql {

	private static final String OLD = "_old";

	private EnumTypeSql() {
	}

	static String create(EnumType type) {
		String values = type.values().stream().map(SqlLiteral::quote).collect(Collectors.joining(", "));
		return "CREATE TYPE " + Identifiers.quote(type.name()) + " AS ENUM (" + values + ")";
	}

	static String addValue(AddEnumValue change) {
		String position = (change.before() != null) ? " BEFORE " + SqlLiteral.quote(change.before()) : "";
		return "ALTER TYPE " + Identifiers.quote(change.type()) + " ADD VALUE IF NOT EXISTS "
				+ SqlLiteral.quote(change.value()) + position;
	}

	static List<String> recreate(RecreateEnumType change) {
		QualifiedName name = change.before().name();
		QualifiedName old = name.sibling(name.name() + OLD);
		List<String> statements = new ArrayList<>();
		change.casts().forEach((cast) -> statements.add(CastSql.drop(cast)));
		statements.add("ALTER TYPE " + Identifiers.quote(name) + " RENAME TO " + Identifiers.quote(old.name()));
		statements.add(create(change.after()));
		change.uses().forEach((use) -> statements.add(move(use, change.after().name())));
		statements.add("DROP TYPE " + Identifiers.quote(old));
		change.casts().forEach((cast) -> statements.add(CastSql.create(cast)));
		return statements;
	}

	private static String move(Use use, QualifiedName type) {
		String alter = "ALTER COLUMN " + Identifiers.quote(use.column().column()) + " ";
		String array = use.isArray() ? "[]" : "";
		String target = Identifiers.quote(type) + array;
		String value = use.defaultExpression();
		return "ALTER TABLE " + Identifiers.quote(use.column().table()) + " "
				+ ((value != null) ? alter + "DROP DEFAULT, " : "") + alter + "TYPE " + target + " USING "
				+ Identifiers.quote(use.column().column()) + "::text" + array + "::" + target
				+ ((value != null) ? ", " + alter + "SET DEFAULT " + value : "");
	}

}
