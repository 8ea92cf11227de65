package dev.migrations.compare;

import java.util.regex.Pattern;

/**
 * Tells names that somebody chose from those that Hibernate or PostgreSQL made up.
 */
final class ImplicitNames {

	/**
	 * Hibernate's: a prefix and a hash of the table and its columns in base 35.
	 */
	private static final Pattern HIBERNATE = Pattern.compile("(?i)(fk|uk|idx)_?[0-9a-z]{20,27}");

	/**
	 * PostgreSQL's: table, columns and kind, shortened to 63 bytes.
	 */
	private static final Pattern POSTGRES = Pattern.compile(".*_(pkey|key|fkey|check|excl|idx)[0-9]*");

	private static final int SHORTEST = 20;

	private ImplicitNames() {
	}

	static boolean isImplicit(String table, String name) {
		if (HIBERNATE.matcher(name).matches()) {
			return true;
		}
		String beginning = table.substring(0, Math.min(table.length(), SHORTEST));
		return name.startsWith(beginning) && POSTGRES.matcher(name).matches();
	}

}
