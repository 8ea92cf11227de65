package dev.migrations.run;

import java.util.Set;
import java.util.TreeSet;

import dev.migrations.MigrationException;

/**
 * Thrown when another migrator has moved the database between a relative request, such as
 * {@code -1}, and the moment at which it could run.
 */
public final class DatabaseMovedException extends MigrationException {

	private final transient Set<String> before;

	private final transient Set<String> now;

	DatabaseMovedException(Set<String> before, Set<String> now) {
		super("The database was at %s and is at %s now: somebody else has moved it meanwhile, and the request counts from there."
			.formatted(new TreeSet<>(before), new TreeSet<>(now)),
				"Look with 'current', and name the revision that you want.");
		this.before = Set.copyOf(before);
		this.now = Set.copyOf(now);
	}

	/**
	 * Where the database was when the request was made.
	 * @return the rows of the version table
	 */
	public Set<String> getBefore() {
		return this.before;
	}

	/**
	 * Where the database is.
	 * @return the rows of the version table
	 */
	public Set<String> getNow() {
		return this.now;
	}

}
