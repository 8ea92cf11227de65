package dev.migrations.autogenerate;

import java.util.List;

import dev.migrations.diff.Change;

/**
 * Edits the changes that were found, before they become a script.
 */
@FunctionalInterface
public interface ChangeCustomizer {

	/**
	 * Edit the changes.
	 * @param changes the changes in an order in which they can be carried out
	 * @return the changes to write, in that order
	 */
	List<Change> customize(List<Change> changes);

}
