package dev.migrations.schema;

import java.nio.charset.StandardCharsets;

/**
 * Names as PostgreSQL makes and cuts them.
 */
public final class PostgresNames {

	/**
	 * The number of bytes of the longest name.
	 */
	public static final int LONGEST = 63;

	private PostgresNames() {
	}

	/**
	 * The length of a name as PostgreSQL counts it.
	 * @param name the name
	 * @return its number of bytes
	 */
	public static int length(String name) {
		return name.getBytes(StandardCharsets.UTF_8).length;
	}

	/**
	 * Cut a name between two characters.
	 * @param name the name
	 * @param longest the number of bytes that are left at most
	 * @return the beginning of the name
	 */
	public static String cut(String name, int longest) {
		int end = name.length();
		while (length(name.substring(0, end)) > longest) {
			end = name.offsetByCodePoints(end, -1);
		}
		return name.substring(0, end);
	}

	/**
	 * The sequence of a serial or identity column, unless its name was taken.
	 * @param table the table
	 * @param column the column's name
	 * @return the name, for which the longer one of both is cut if need be
	 */
	public static QualifiedName sequence(QualifiedName table, String column) {
		int tableLength = length(table.name());
		int columnLength = length(column);
		while (tableLength + columnLength > LONGEST - "__seq".length()) {
			if (tableLength > columnLength) {
				tableLength--;
			}
			else {
				columnLength--;
			}
		}
		return table.sibling(cut(table.name(), tableLength) + "_" + cut(column, columnLength) + "_seq");
	}

}
