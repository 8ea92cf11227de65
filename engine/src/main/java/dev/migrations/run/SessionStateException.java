package dev.migrations.run;

import java.util.Collection;
import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when a revision counts on something that only its session has, beyond a
 * statement outside a transaction: a later start, which goes on there after a break-off,
 * would not have it.
 */
public final class SessionStateException extends MigrationException {

	private final List<String> places;

	private SessionStateException(String fact, String remedy, List<String> places) {
		super(fact, remedy);
		this.places = List.copyOf(places);
	}

	static SessionStateException planned(List<String> dependencies, List<String> places) {
		return new SessionStateException(
				"What only the session has is lost when a statement outside a transaction is broken off, but "
						+ String.join("; ", dependencies) + ".",
				"Put the statement outside a transaction into a revision of its own, or keep in an ordinary table what is "
						+ "needed behind it.",
				places);
	}

	static SessionStateException possessions(Collection<String> held, String place) {
		return new SessionStateException(
				place + " runs outside a transaction, and what follows it may need what only the session has: "
						+ String.join(", ", held) + ".",
				"Remove it before that statement, put the statement into a revision of its own, or keep in an ordinary "
						+ "table what is needed behind it.",
				List.of(place));
	}

	static SessionStateException settings(Collection<String> changed, String place) {
		return new SessionStateException(place
				+ " runs outside a transaction, and a later start that goes on there would not have what a block or "
				+ "a function before it has set: '" + String.join("', '", changed) + "'.",
				"Set it with a statement of its own, such as 'SET search_path = ...', which is made again; or put it back "
						+ "at the end of the block.",
				List.of(place));
	}

	/**
	 * Where the statements are.
	 * @return revision, file, line and number of each
	 */
	public List<String> getPlaces() {
		return this.places;
	}

}
