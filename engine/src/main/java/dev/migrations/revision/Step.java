package dev.migrations.revision;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Plan one move: a revision, and what becomes of the version table with it.
 */
public sealed interface Step {

	/**
	 * The revision that is applied, removed or stamped.
	 * @return the revision, or {@code null} for a stamp to base
	 */
	@Nullable RevisionNode revision();

	/**
	 * What changes in the version table.
	 * @return the change of rows
	 */
	HeadChange change();

	/**
	 * The version table after this step.
	 * @return the rows in load order
	 */
	Set<String> rows();

	/**
	 * Apply a revision.
	 *
	 * @param revision the revision
	 * @param change the change of rows
	 * @param rows the rows after this step
	 */
	record Upgrade(RevisionNode revision, HeadChange change, Set<String> rows) implements Step {

		public Upgrade {
			rows = OrderedSets.copyOf(rows);
		}

	}

	/**
	 * Take a revision back.
	 *
	 * @param revision the revision
	 * @param change the change of rows
	 * @param rows the rows after this step
	 */
	record Downgrade(RevisionNode revision, HeadChange change, Set<String> rows) implements Step {

		public Downgrade {
			rows = OrderedSets.copyOf(rows);
		}

	}

	/**
	 * Set a row without running anything.
	 *
	 * @param revision the revision that becomes or stays a row, or {@code null} for base
	 * @param change the change of rows
	 * @param rows the rows after this step
	 */
	record Stamp(@Nullable RevisionNode revision, HeadChange change, Set<String> rows) implements Step {

		public Stamp {
			rows = OrderedSets.copyOf(rows);
		}

	}

}
