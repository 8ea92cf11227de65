package dev.migrations.autoconfigure.commandline.text;

/**
 * What is remarkable about a revision's place.
 */
public enum Mark {

	/** No revision follows or depends on it. */
	HEAD("head"),

	/** No revision follows it, but another depends on it. */
	EFFECTIVE_HEAD("effective head"),

	/** The database is at it. */
	CURRENT("current"),

	/** Only the database knows it. */
	UNKNOWN("unknown"),

	/** It is applied, and its file has changed since. */
	CHANGED("changed"),

	/** Several revisions follow it. */
	BRANCHPOINT("branchpoint"),

	/** It follows several revisions. */
	MERGEPOINT("mergepoint");

	private final String text;

	Mark(String text) {
		this.text = text;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
