package dev.migrations.fault;

import java.util.List;
import java.util.Locale;

import dev.migrations.lock.LockMode;

/**
 * Which revision files there are.
 */
enum Phase {

	/**
	 * The suite; one of its revisions fails at the very end.
	 */
	SUITE,

	/**
	 * A revision for which a person must decide.
	 */
	ARBITRARY,

	/**
	 * Revisions that fail at a statement outside a transaction.
	 */
	MISTAKEN,

	/**
	 * The same ones once the data or the files are corrected.
	 */
	CORRECTED;

	/**
	 * What a person does about the data.
	 */
	static final List<String> CORRECTION = List.of(
			"DELETE FROM client WHERE ctid <> (SELECT min(c.ctid) FROM client c WHERE c.number = client.number)",
			"UPDATE client_lock SET locked = false");

	private static final String LOCATION = "classpath:fault/";

	/*
	 * Through a pooler there is less that a revision may set.
	 */
	List<String> locations(LockMode lockMode) {
		String location = LOCATION + name().toLowerCase(Locale.ROOT);
		return (this == SUITE) ? List.of(location, LOCATION + lockMode.name().toLowerCase(Locale.ROOT))
				: List.of(location);
	}

}
