package dev.migrations.revision;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Say how one step changes the rows of the version table.
 */
public sealed interface HeadChange {

	/**
	 * The rows that vanish.
	 * @return revision ids
	 */
	Set<String> deleted();

	/**
	 * The rows that appear.
	 * @return revision ids
	 */
	Set<String> inserted();

	/**
	 * Change a set of rows.
	 * @param rows the rows before
	 * @return the rows after
	 * @throws IllegalArgumentException if a row to delete is missing or a row to insert
	 * is there already
	 */
	default Set<String> apply(Set<String> rows) {
		Set<String> after = new LinkedHashSet<>(rows);
		for (String row : deleted()) {
			Require.that(after.remove(row), "No row '" + row + "' to delete");
		}
		for (String row : inserted()) {
			Require.that(after.add(row), "Row '" + row + "' is there already");
		}
		return OrderedSets.copyOf(after);
	}

	/**
	 * Choose the change that deletes and inserts the given rows, where at least one side
	 * has at most one row.
	 * @param deleted the rows that vanish
	 * @param inserted the rows that appear
	 * @return the change
	 */
	static HeadChange of(Set<String> deleted, Set<String> inserted) {
		if (deleted.isEmpty() && inserted.size() == 1) {
			return new Insert(inserted.iterator().next());
		}
		if (inserted.isEmpty()) {
			return new Delete(deleted);
		}
		if (inserted.size() > 1) {
			Require.that(deleted.size() == 1, "Several rows cannot become several others in one step");
			return new Unmerge(deleted.iterator().next(), inserted);
		}
		String to = inserted.iterator().next();
		return (deleted.size() > 1) ? new Merge(deleted, to) : new Replace(deleted.iterator().next(), to);
	}

	/**
	 * Leave the rows as they are.
	 */
	record Keep() implements HeadChange {

		@Override
		public Set<String> deleted() {
			return Set.of();
		}

		@Override
		public Set<String> inserted() {
			return Set.of();
		}

	}

	/**
	 * Begin a branch: one row more.
	 *
	 * @param revision the new row
	 */
	record Insert(String revision) implements HeadChange {

		@Override
		public Set<String> deleted() {
			return Set.of();
		}

		@Override
		public Set<String> inserted() {
			return Set.of(this.revision);
		}

	}

	/**
	 * End branches: rows vanish without a successor.
	 *
	 * @param revisions the rows that vanish, at least one
	 */
	record Delete(Set<String> revisions) implements HeadChange {

		public Delete {
			Require.that(!revisions.isEmpty(), "Nothing to delete");
			revisions = OrderedSets.copyOf(revisions);
		}

		@Override
		public Set<String> deleted() {
			return this.revisions;
		}

		@Override
		public Set<String> inserted() {
			return Set.of();
		}

	}

	/**
	 * Move along a line: one row becomes another.
	 *
	 * @param from the row before
	 * @param to the row after
	 */
	record Replace(String from, String to) implements HeadChange {

		public Replace {
			Require.that(!from.equals(to), "A row does not replace itself");
		}

		@Override
		public Set<String> deleted() {
			return Set.of(this.from);
		}

		@Override
		public Set<String> inserted() {
			return Set.of(this.to);
		}

	}

	/**
	 * Join branches: several rows become one.
	 *
	 * @param from the rows before, at least two
	 * @param to the row after
	 */
	record Merge(Set<String> from, String to) implements HeadChange {

		public Merge {
			Require.that(from.size() > 1 && !from.contains(to), "A merge joins several other rows");
			from = OrderedSets.copyOf(from);
		}

		@Override
		public Set<String> deleted() {
			return this.from;
		}

		@Override
		public Set<String> inserted() {
			return Set.of(this.to);
		}

	}

	/**
	 * Part branches: one row becomes several.
	 *
	 * @param from the row before
	 * @param to the rows after, at least two
	 */
	record Unmerge(String from, Set<String> to) implements HeadChange {

		public Unmerge {
			Require.that(to.size() > 1 && !to.contains(from), "An unmerge leaves several other rows");
			to = OrderedSets.copyOf(to);
		}

		@Override
		public Set<String> deleted() {
			return Set.of(this.from);
		}

		@Override
		public Set<String> inserted() {
			return this.to;
		}

	}

}
