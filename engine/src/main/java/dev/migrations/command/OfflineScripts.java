package dev.migrations.command;

/**
 * Writes what a command would run as a script for {@code psql}. The script has the same
 * effect as the command: statements, transactions, version table and history. It refuses
 * to run when the version table holds other rows than those that it was written for.
 * <p>
 * A target is either a revision identifier, and then the script starts from the rows of
 * the database; or a range {@code from:to}, and then no database is asked. {@code from}
 * is what the version table will hold: {@code base} or nothing for an empty one, several
 * identifiers separated by commas for several rows. Relative identifiers in {@code to}
 * count from there. Without a database and without a configured schema the script finds
 * the schema when it runs, as the command would: the first one of the search path.
 * <p>
 * Java revisions have no SQL before they run: a script that would contain one is refused
 * with {@link dev.migrations.MigrationRefusedException}.
 */
public interface OfflineScripts {

	/**
	 * Write an upgrade to the configured target, from the rows of the database.
	 * @return the script
	 */
	String upgrade();

	/**
	 * Write an upgrade.
	 * @param target a revision identifier or a range; without {@code to} it leads to the
	 * heads
	 * @return the script
	 */
	String upgrade(String target);

	/**
	 * Write a downgrade.
	 * @param target a revision identifier or a range
	 * @return the script
	 */
	String downgrade(String target);

	/**
	 * Write a stamp.
	 * @param targets revision identifiers, or ranges with the same {@code from}
	 * @return the script
	 */
	String stamp(String... targets);

	/**
	 * Write a stamp that first forgets all rows, also those that no script describes.
	 * @param targets revision identifiers, or ranges with the same {@code from}
	 * @return the script
	 */
	String purge(String... targets);

}
