package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import dev.migrations.MigrationRefusedException;

/**
 * Hold the rows of the version table as revisions.
 *
 * @param known the rows that are revisions
 * @param unknown the rows that no file describes
 */
record CurrentRows(BitSet known, List<String> unknown) {

	static CurrentRows of(RevisionIndex index, Collection<String> rows) {
		BitSet known = new BitSet();
		Set<String> unknown = new LinkedHashSet<>();
		for (String row : rows) {
			OptionalInt position = index.byId(row);
			position.ifPresentOrElse(known::set, () -> unknown.add(row));
		}
		return new CurrentRows(known, List.copyOf(unknown));
	}

	/**
	 * Get all rows as revisions.
	 * @return a set not to be changed
	 * @throws MigrationRefusedException if there is one without a file
	 */
	BitSet positions() {
		if (!this.unknown.isEmpty()) {
			throw new MoveProblem.UnknownRows(this.unknown).refusal();
		}
		return this.known;
	}

}
