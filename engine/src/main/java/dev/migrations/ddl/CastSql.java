package dev.migrations.ddl;

import dev.migrations.schema.Cast;
import dev.migrations.schema.Cast.Context;
import dev.migrations.schema.Cast.Method;

/**
 * Casts as SQL.
 */
final class CastSql {

	private CastSql() {
	}

	static String create(Cast cast) {
		String method = (cast.method() == Method.INOUT) ? " WITH INOUT" : " WITHOUT FUNCTION";
		return "CREATE CAST " + types(cast) + method
				+ ((cast.context() != Context.EXPLICIT) ? " AS " + cast.context() : "");
	}

	static String drop(Cast cast) {
		return "DROP CAST " + types(cast);
	}

	private static String types(Cast cast) {
		return "(" + cast.source() + " AS " + cast.target() + ")";
	}

}
