package dev.migrations.session;

import java.util.List;

/**
 * Tells the passwords that a user may have, for connections besides those of a data
 * source that keeps its password to itself.
 */
@FunctionalInterface
public interface Passwords {

	/**
	 * Tells none.
	 */
	Passwords NONE = (user) -> List.of();

	/**
	 * Find passwords.
	 * @param user the user
	 * @return the passwords in the order in which to try them
	 */
	List<String> of(String user);

}
