package dev.migrations.store;

/**
 * What to read beside the rows of the version table.
 *
 * @param historyLimit the greatest number of rows of the history
 * @param checksums whether to read the checksums that the history holds
 * @param journal whether to read if a step is unfinished
 */
record StateScope(int historyLimit, boolean checksums, boolean journal) {

	boolean rows() {
		return this.historyLimit > 0;
	}

	boolean history() {
		return rows() || this.checksums;
	}

	/**
	 * What of this can be read.
	 * @param hasHistory whether the history table exists
	 * @param hasJournal whether the journal exists
	 * @return the same or less
	 */
	StateScope within(boolean hasHistory, boolean hasJournal) {
		return new StateScope(hasHistory ? this.historyLimit : 0, hasHistory && this.checksums,
				hasJournal && this.journal);
	}

}
