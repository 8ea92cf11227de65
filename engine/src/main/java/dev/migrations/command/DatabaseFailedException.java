package dev.migrations.command;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the database cannot be reached or fails outside a revision's own
 * statements.
 */
public final class DatabaseFailedException extends MigrationException {

	/*
	 * A password may be in it.
	 */
	private static final Pattern JDBC_URL = Pattern.compile("jdbc:\\S+");

	private final @Nullable String sqlState;

	private final List<String> grants;

	private DatabaseFailedException(SQLException cause, List<String> grants, String remedy) {
		super(fact(cause), remedy, cause);
		this.sqlState = cause.getSQLState();
		this.grants = List.copyOf(grants);
	}

	/*
	 * A pool says only that it waited; what kept it from connecting is the cause.
	 */
	static DatabaseFailedException connecting(SQLException failure) {
		SQLException origin = failure;
		while (origin.getCause() instanceof SQLException cause) {
			origin = cause;
		}
		return new DatabaseFailedException(origin, List.of(), DatabaseRemedy.connecting(origin.getSQLState()));
	}

	/*
	 * A pool that cannot fill itself tells why; what leads to several databases may not
	 * know to which.
	 */
	static DatabaseFailedException connecting(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException origin) {
				return connecting(origin);
			}
		}
		return new DatabaseFailedException(new SQLException(failure.getMessage(), "08001", failure), List.of(),
				"Name the database to migrate with 'migrations.url', or mark its data source with '@MigrationsDataSource'.");
	}

	static DatabaseFailedException working(SQLException cause, List<String> grants) {
		String remedy = grants.isEmpty() ? DatabaseRemedy.working(cause.getSQLState())
				: grants.stream()
					.map((grant) -> "'" + grant + "'")
					.collect(Collectors.joining(", ", "Let an owner or a superuser type ", "."));
		return new DatabaseFailedException(cause, grants, remedy);
	}

	private static String fact(SQLException cause) {
		String said = sentence(cause);
		return DatabaseRemedy.isUnreachable(cause.getSQLState()) ? "The database cannot be reached: %s".formatted(said)
				: "The database failed with SQL state %s: %s".formatted(cause.getSQLState(), said);
	}

	private static String sentence(SQLException cause) {
		String message = withoutUrl(String.valueOf(cause.getMessage()).strip());
		return message.endsWith(".") ? message : message + ".";
	}

	static String withoutUrl(String message) {
		return JDBC_URL.matcher(message).replaceAll("(a JDBC URL)");
	}

	/**
	 * The SQL state.
	 * @return five characters, or null when the driver gives none
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

	/**
	 * The statements that would give the rights that the engine lacks.
	 * @return an immutable list, empty when no right of its own is missing
	 */
	public List<String> getGrants() {
		return this.grants;
	}

}
