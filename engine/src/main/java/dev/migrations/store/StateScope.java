package dev.migrations.store;

/**
 * What to read beside the rows of the version table.
 *
 * @param historyLimit the greatest number of rows of the history
 * @param checksums whether to read the checksums that the history holds
 */
record StateScope(int historyLimit, boolean checksums) {

	static final StateScope ROWS = new StateScope(0, false);

	boolean rows() {
		return this.historyLimit > 0;
	}

	boolean history() {
		return rows() || this.checksums;
	}

}
