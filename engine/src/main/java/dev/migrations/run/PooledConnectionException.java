package dev.migrations.run;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when a statement outside a transaction counts on a search path or role that the
 * session must have, but every statement may meet another session.
 */
public final class PooledConnectionException extends MigrationException {

	private final List<String> places;

	PooledConnectionException(List<String> places) {
		super("Outside a transaction, neither a search path nor a role can be set through a connection pooler, but they are needed by %s."
			.formatted(String.join(", ", places)),
				"Qualify the names in these statements, or give migrations a direct connection to the server with 'migrations.url'.");
		this.places = List.copyOf(places);
	}

	/**
	 * Where the statements are.
	 * @return revision, file, line and number of each
	 */
	public List<String> getPlaces() {
		return this.places;
	}

}
