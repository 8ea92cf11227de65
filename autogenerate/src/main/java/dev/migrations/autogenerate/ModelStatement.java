package dev.migrations.autogenerate;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A statement that the application's code leads to, and where in the code it comes from.
 *
 * @param sql one statement, without semicolon
 * @param origin what it comes from, for people, such as {@code entity 'com.acme.Person'};
 * {@code null} when that is not known
 * @param columnOrigins where each column in it comes from, for people, such as
 * {@code com.acme.Person.name}, by the column's name as the statement spells it
 * @param numbered the column that a sequence, or the row of a table generator, numbers in
 * each table that it serves, by the table's name, both as a statement would spell them;
 * empty for anything else
 * @param ahead how far the row of a table generator is ahead of the last number that was
 * given
 */
public record ModelStatement(String sql, @Nullable String origin, Map<String, String> columnOrigins,
		Map<String, String> numbered, int ahead) {

	public ModelStatement {
		columnOrigins = Map.copyOf(columnOrigins);
		numbered = Map.copyOf(numbered);
	}

	/**
	 * A statement that makes a sequence.
	 * @param sql one statement, without semicolon
	 * @param origin what it comes from, for people
	 * @param columnOrigins where each column in it comes from, for people
	 * @param numbered the column that the sequence numbers in each table
	 */
	public ModelStatement(String sql, @Nullable String origin, Map<String, String> columnOrigins,
			Map<String, String> numbered) {
		this(sql, origin, columnOrigins, numbered, 0);
	}

	/**
	 * A statement that makes no sequence.
	 * @param sql one statement, without semicolon
	 * @param origin what it comes from, for people
	 * @param columnOrigins where each column in it comes from, for people
	 */
	public ModelStatement(String sql, @Nullable String origin, Map<String, String> columnOrigins) {
		this(sql, origin, columnOrigins, Map.of());
	}

	/**
	 * A statement of unknown origin.
	 * @param sql one statement, without semicolon
	 * @return the statement
	 */
	public static ModelStatement of(String sql) {
		return new ModelStatement(sql, null, Map.of());
	}

}
