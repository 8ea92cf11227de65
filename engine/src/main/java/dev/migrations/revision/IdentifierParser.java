package dev.migrations.revision;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.revision.RevisionIdentifier.Base;
import dev.migrations.revision.RevisionIdentifier.Current;
import dev.migrations.revision.RevisionIdentifier.Head;
import dev.migrations.revision.RevisionIdentifier.Heads;
import dev.migrations.revision.RevisionIdentifier.Named;
import dev.migrations.revision.RevisionIdentifier.Relative;
import org.jspecify.annotations.Nullable;

/**
 * Parse identifiers. A known id or label wins over a relative reading: {@code shop-2} is
 * the label of that name where there is one.
 */
final class IdentifierParser {

	private static final Pattern RELATIVE = Pattern.compile("(.*)([+-])(\\d+)");

	private static final int MOST_DIGITS = 9;

	private final Predicate<String> known;

	IdentifierParser(Predicate<String> known) {
		this.known = known;
	}

	RevisionIdentifier parse(String text) {
		int at = text.indexOf('@');
		String symbol = text.substring(at + 1);
		if (symbol.isEmpty() || at == 0 || symbol.indexOf('@') >= 0) {
			throw new IdentifierProblem.UnknownRevision(text, List.of()).refusal();
		}
		return symbol(text, (at > 0) ? text.substring(0, at) : null, symbol);
	}

	/**
	 * Read what stands after the branch.
	 * @param text the whole text
	 * @param branch the branch, or {@code null}
	 * @param symbol the rest
	 * @return the identifier
	 */
	RevisionIdentifier symbol(String text, @Nullable String branch, String symbol) {
		return switch (symbol) {
			case "head" -> new Head(text, branch);
			case "heads" -> new Heads(text, branch);
			case "base" -> new Base(text, branch);
			case "current" -> new Current(text, branch);
			default -> namedOrRelative(text, branch, symbol);
		};
	}

	private RevisionIdentifier namedOrRelative(String text, @Nullable String branch, String symbol) {
		Matcher matcher = RELATIVE.matcher(symbol);
		if (this.known.test(symbol) || !matcher.matches()) {
			return new Named(text, branch, symbol);
		}
		String origin = matcher.group(1).isEmpty() ? null : matcher.group(1);
		int steps = steps(matcher.group(3));
		return new Relative(text, branch, origin, "-".equals(matcher.group(2)) ? -steps : steps);
	}

	private static int steps(String digits) {
		return (digits.length() > MOST_DIGITS) ? Integer.MAX_VALUE : Integer.parseInt(digits);
	}

}
