package dev.migrations.run;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when a statement outside a transaction counts on a search path or role that the
 * session must have, or the lock on the session itself, but every statement may meet
 * another session.
 */
public final class PooledConnectionException extends MigrationException {

	private final List<String> places;

	PooledConnectionException(List<String> places) {
		super("Outside a transaction, neither a search path nor a role can be set through a connection pooler, but they are needed by %s."
			.formatted(String.join(", ", places)),
				"Qualify the names in these statements, or give migrations a direct connection to the server with 'migrations.url'.");
		this.places = List.copyOf(places);
	}

	private PooledConnectionException(String fact, String remedy) {
		super(fact, remedy);
		this.places = List.of();
	}

	static PooledConnectionException sessionLock() {
		return new PooledConnectionException(
				"The connection leads through a pooler, and with 'migrations.lock.mode=session' the lock would stay with whichever "
						+ "of its sessions is at hand.",
				"Leave 'migrations.lock.mode' at 'auto', or give migrations a direct connection to the server with "
						+ "'migrations.url'.");
	}

	/**
	 * Where the statements are.
	 * @return revision, file, line and number of each; none when it is the lock
	 */
	public List<String> getPlaces() {
		return this.places;
	}

}
