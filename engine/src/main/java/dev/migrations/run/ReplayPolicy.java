package dev.migrations.run;

/**
 * What of the revisions is replayed on a scratch database.
 *
 * @param cluster whether statements run that reach beyond the database, such as
 * {@code CREATE ROLE}; they may then fail. Otherwise they are skipped
 * @param java whether Java revisions run
 */
public record ReplayPolicy(boolean cluster, boolean java) {

	/**
	 * For a server of one's own, where nothing can be spoiled.
	 */
	public static final ReplayPolicy EVERYTHING = new ReplayPolicy(true, true);

	/**
	 * For a server that others use, but which is there for that.
	 */
	public static final ReplayPolicy WITHIN_DATABASE = new ReplayPolicy(false, true);

	/**
	 * For the application's own server: Java revisions may do anything.
	 */
	public static final ReplayPolicy FILES_WITHIN_DATABASE = new ReplayPolicy(false, false);

}
