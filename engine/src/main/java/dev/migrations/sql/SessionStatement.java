package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.sql.SessionState.Kind;

/**
 * What a statement gives to its session, needs of it and removes from it, told from its
 * text. The body of a block counts; literals and comments do not.
 */
final class SessionStatement {

	private static final String NAME = "(\"(?:[^\"]|\"\")*\"|[\\w$]+)";

	private static final Pattern TEMPORARY = pattern(
			"\\bCREATE (?:OR REPLACE )?(?:GLOBAL |LOCAL )?TEMP(?:ORARY)? (?:RECURSIVE )?(?:TABLE|VIEW|SEQUENCE) "
					+ "(?:IF NOT EXISTS )?(?:PG_TEMP \\. )?" + NAME);

	private static final Pattern IN_TEMPORARY_SCHEMA = pattern("\\bCREATE [\\w ]+ PG_TEMP \\. " + NAME);

	private static final Pattern SELECTED = pattern(
			"\\bINTO (?:GLOBAL |LOCAL )?TEMP(?:ORARY)? (?:TABLE )?(?:PG_TEMP \\. )?" + NAME);

	private static final Pattern PREPARED = pattern("^PREPARE " + NAME);

	private static final Pattern CURSOR = pattern("^DECLARE " + NAME + " .*?WITH HOLD ");

	private static final Pattern ADVISORY_LOCK = pattern("\\bPG_(?:TRY_)?ADVISORY_LOCK(?:_SHARED)? \\(");

	private static final Pattern ADVISORY_UNLOCK = pattern("\\bPG_ADVISORY_UNLOCK");

	private static final Pattern TAKES_SEQUENCE_VALUE = pattern("\\b(?:INSERT|NEXTVAL|SETVAL|MERGE|COPY)\\b");

	private static final Pattern READS_SEQUENCE_VALUE = pattern("\\b(?:CURRVAL|LASTVAL) \\(");

	private static final Pattern DROPS_ON_COMMIT = pattern("\\bON COMMIT DROP\\b");

	private static final Pattern DROP = pattern("^DROP (?:TABLE|VIEW|SEQUENCE|FUNCTION) ");

	private static final Pattern BLOCK = pattern("^(?:DO|CALL) ");

	private final String code;

	SessionStatement(String statement) {
		StringBuilder text = new StringBuilder();
		boolean isBlock = SessionEffect.mayCommit(statement);
		SqlLexer.lex(statement, 1, (token) -> append(text, token, isBlock));
		this.code = text.toString();
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	}

	private static void append(StringBuilder text, SqlToken token, boolean isBlock) {
		if (token.type() == SqlToken.Type.DOLLAR_QUOTED && isBlock) {
			int delimiter = token.text().indexOf('$', 1) + 1;
			String body = token.text().substring(delimiter, token.text().length() - delimiter);
			SqlLexer.lex(body, 1, (inner) -> append(text, inner, false));
		}
		else if (token.type() == SqlToken.Type.STRING || token.type() == SqlToken.Type.DOLLAR_QUOTED) {
			text.append("'' ");
		}
		else if (token.isCode()) {
			text.append(token.text()).append(' ');
		}
	}

	boolean dropsOnCommit() {
		return DROPS_ON_COMMIT.matcher(this.code).find();
	}

	/**
	 * Whether the statement mentions a name.
	 * @param name the name, without quotes
	 * @return whether an identifier of it is that name
	 */
	boolean names(String name) {
		String quoted = Pattern.quote(SqlIdentifier.quote(name));
		String always = Pattern.quote('"' + name.replace("\"", "\"\"") + '"');
		String plain = name.equals(name.toLowerCase(Locale.ROOT))
				? "|(?<![\\w$\"])" + Pattern.quote(name) + "(?![\\w$\"])" : "";
		return pattern("(?-i:" + quoted + "|" + always + ")" + plain).matcher(this.code).find();
	}

	/**
	 * What the statement gives to its session, beyond its transaction.
	 * @return kinds and names
	 */
	List<Gift> gifts() {
		List<Gift> gifts = new ArrayList<>();
		if (!dropsOnCommit()) {
			for (Pattern pattern : List.of(TEMPORARY, IN_TEMPORARY_SCHEMA, SELECTED)) {
				add(gifts, Kind.TEMPORARY_TABLE, pattern);
			}
		}
		add(gifts, Kind.PREPARED_STATEMENT, PREPARED);
		add(gifts, Kind.CURSOR, CURSOR);
		if (ADVISORY_LOCK.matcher(this.code).find() && !ADVISORY_UNLOCK.matcher(this.code).find()) {
			gifts.add(new Gift(Kind.ADVISORY_LOCK, ""));
		}
		if (TAKES_SEQUENCE_VALUE.matcher(this.code).find()) {
			gifts.add(new Gift(Kind.SEQUENCE_VALUE, ""));
		}
		return gifts;
	}

	private void add(List<Gift> gifts, Kind kind, Pattern pattern) {
		Matcher matcher = pattern.matcher(this.code);
		while (matcher.find()) {
			Gift gift = new Gift(kind, name(matcher.group(1)));
			if (!gifts.contains(gift)) {
				gifts.add(gift);
			}
		}
	}

	private static String name(String identifier) {
		return identifier.startsWith("\"") ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
				: identifier.toLowerCase(Locale.ROOT);
	}

	boolean needs(Kind kind, String name) {
		return switch (kind) {
			case TEMPORARY_TABLE -> names(name);
			case PREPARED_STATEMENT -> begins("(?:.* )?(?:EXECUTE|DEALLOCATE(?: PREPARE)?) ", name);
			case CURSOR -> begins("(?:FETCH|MOVE|CLOSE) (?:.* )?", name);
			case SEQUENCE_VALUE -> READS_SEQUENCE_VALUE.matcher(this.code).find() && !isSelfContained();
			case ADVISORY_LOCK -> false;
		};
	}

	/*
	 * A block may take a number and read it.
	 */
	private boolean isSelfContained() {
		return BLOCK.matcher(this.code).find() && TAKES_SEQUENCE_VALUE.matcher(this.code).find();
	}

	boolean removes(Kind kind, String name) {
		return switch (kind) {
			case TEMPORARY_TABLE -> DROP.matcher(this.code).find() && names(name);
			case PREPARED_STATEMENT ->
				begins("DEALLOCATE (?:PREPARE )?", name) || begins("DEALLOCATE (?:PREPARE )?", "all");
			case CURSOR -> begins("CLOSE ", name) || begins("CLOSE ", "all");
			case SEQUENCE_VALUE -> false;
			case ADVISORY_LOCK -> ADVISORY_UNLOCK.matcher(this.code).find();
		};
	}

	private boolean begins(String words, String name) {
		Matcher matcher = pattern("^" + words + NAME).matcher(this.code);
		return matcher.find() && name(matcher.group(1)).equals(name);
	}

	/**
	 * Something that the statement gives to its session.
	 *
	 * @param kind what it is
	 * @param name its name; empty when it has none
	 */
	record Gift(Kind kind, String name) {
	}

}
