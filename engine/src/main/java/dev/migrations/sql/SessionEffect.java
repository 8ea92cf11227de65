package dev.migrations.sql;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement sets for the rest of the session, told from its text.
 */
public final class SessionEffect {

	private static final Pattern SETTING = SqlStatementShape.anyOf(
			"SET(?! LOCAL | TRANSACTION | CONSTRAINTS | SESSION CHARACTERISTICS )", "RESET",
			"SELECT( PG_CATALOG \\.)? SET_CONFIG \\(");

	private static final Pattern ANY_SETTING = SqlStatementShape.anyOf("SET", "RESET",
			"SELECT( PG_CATALOG \\.)? SET_CONFIG \\(");

	private static final Pattern ASSIGNMENT = SqlStatementShape.anyOf("SET", "SELECT( PG_CATALOG \\.)? SET_CONFIG \\(");

	private static final Pattern PROCEDURE = SqlStatementShape.anyOf("CALL", "DO");

	private static final Pattern NAME_RESOLUTION = Pattern
		.compile("(?i)\\b(search_path|schema|role|session\\s+authorization|session_authorization)\\b");

	private static final Pattern RIGHTS = Pattern
		.compile("(?i)\\b(role|session\\s+authorization|session_authorization|reset\\s+all)\\b");

	private static final Pattern CUSTOM = Pattern.compile("(?i)\\bset\\s+(?:session\\s+|local\\s+)?"
			+ "([a-z_][\\w$]*(?:\\.[a-z_][\\w$]*)+)|\\bset_config\\s*\\(\\s*'([a-z_][\\w$]*(?:\\.[a-z_][\\w$]*)+)'");

	private static final Pattern ESCAPING_STRINGS = Pattern
		.compile("(?i)\\bstandard_conforming_strings\\b(?!['\"]?\\s*(?:=|to|,)\\s*'?(?:on|true|yes|1)\\b)");

	private SessionEffect() {
	}

	/**
	 * Whether a statement does nothing but change the session.
	 * @param statement the text of one statement
	 * @return whether it is {@code SET}, {@code RESET} or a call of {@code set_config}
	 */
	public static boolean isSetting(String statement) {
		return SETTING.matcher(SqlStatementShape.of(statement).text()).lookingAt();
	}

	/**
	 * Whether a statement changes settings, be it until the end of its transaction.
	 * @param statement the text of one statement
	 * @return whether it is {@code SET}, {@code RESET} or a call of {@code set_config}
	 */
	public static boolean isAnySetting(String statement) {
		return ANY_SETTING.matcher(SqlStatementShape.of(statement).text()).lookingAt();
	}

	/**
	 * Whether such a statement changes what names mean: the search path or the role.
	 * @param statement the text of one statement
	 * @return whether later statements may mean other objects by it
	 */
	public static boolean changesNames(String statement) {
		return isSetting(statement) && NAME_RESOLUTION.matcher(statement).find();
	}

	/**
	 * Whether such a statement changes with whose rights the session works.
	 * @param statement the text of one statement
	 * @return whether later statements may lack rights, or have others
	 */
	public static boolean changesRights(String statement) {
		return isSetting(statement) && RIGHTS.matcher(statement).find();
	}

	/**
	 * Whether a statement lets backslashes escape in plain strings, so that what follows
	 * is no longer split as the server reads it.
	 * @param statement the text of one statement
	 * @return whether it sets {@code standard_conforming_strings} to something else than
	 * {@code on}
	 */
	public static boolean escapesStrings(String statement) {
		return ASSIGNMENT.matcher(SqlStatementShape.of(statement).text()).lookingAt()
				&& ESCAPING_STRINGS.matcher(statement).find();
	}

	/**
	 * Whether a statement may commit a part of its work by itself.
	 * @param statement the text of one statement
	 * @return whether it calls a procedure or is an anonymous block
	 */
	public static boolean mayCommit(String statement) {
		return PROCEDURE.matcher(SqlStatementShape.of(statement).text()).lookingAt();
	}

	/**
	 * The custom settings that a statement may change. The server does not list them.
	 * @param statement the text of one statement
	 * @return names with a period, in lower case
	 */
	public static Set<String> customSettings(String statement) {
		Set<String> names = new LinkedHashSet<>();
		Matcher matcher = CUSTOM.matcher(statement);
		while (matcher.find()) {
			String name = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
			names.add(name.toLowerCase(Locale.ROOT));
		}
		return names;
	}

}
