package dev.migrations.run;

import java.util.Set;

import dev.migrations.sql.SqlSubject;
import org.jspecify.annotations.Nullable;

/**
 * Which failures do not matter to the schema, because of what the statement is about.
 * <ul>
 * <li>Roles may be missing on another server, or out of reach of the role that
 * replays.</li>
 * <li>A scratch database has from the beginning the schema of its search path and the
 * extensions of the application's database, as far as its server has them.</li>
 * <li>What reaches beyond the database may be there already.</li>
 * </ul>
 */
final class ReplayTolerance {

	private static final Set<String> MISSING_ROLE = Set.of("42704", "22023", "42501", "0LP01");

	private static final String DUPLICATE_SCHEMA = "42P06";

	private static final String DUPLICATE_OBJECT = "42710";

	private ReplayTolerance() {
	}

	static boolean mayFail(SqlSubject subject) {
		return subject != SqlSubject.OTHER;
	}

	static boolean isDuplicate(@Nullable String sqlState) {
		return DUPLICATE_SCHEMA.equals(sqlState) || DUPLICATE_OBJECT.equals(sqlState);
	}

	static boolean covers(SqlSubject subject, @Nullable String sqlState) {
		if (sqlState == null || sqlState.startsWith("08") || sqlState.startsWith("57")) {
			return false;
		}
		return switch (subject) {
			case CLUSTER, EXTENSION -> true;
			case SESSION_ROLE, PRIVILEGES -> MISSING_ROLE.contains(sqlState);
			case SCHEMA -> DUPLICATE_SCHEMA.equals(sqlState);
			case OTHER -> false;
		};
	}

}
