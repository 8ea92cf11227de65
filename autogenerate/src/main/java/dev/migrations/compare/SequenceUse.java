package dev.migrations.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.QualifiedName;

/**
 * Finds the sequence that a default takes its numbers from.
 */
final class SequenceUse {

	private static final Pattern NEXTVAL = Pattern.compile("nextval\\('((?:[^']|'')+)'(?:::text)?::regclass\\)");

	private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[^.\"]+");

	private SequenceUse() {
	}

	static boolean uses(String expression, QualifiedName sequence) {
		return find(expression).filter(sequence::equals).isPresent();
	}

	static Optional<QualifiedName> find(String expression) {
		Matcher matcher = NEXTVAL.matcher(expression);
		return matcher.find() ? Optional.of(parse(matcher.group(1).replace("''", "'"))) : Optional.empty();
	}

	/**
	 * Read a name as PostgreSQL spells it.
	 * @param text such as {@code shop."Order"}
	 * @return the name
	 */
	static QualifiedName parse(String text) {
		String[] parts = PART.matcher(text)
			.results()
			.map((part) -> (part.group(1) != null) ? part.group(1).replace("\"\"", "\"") : part.group())
			.toArray(String[]::new);
		return (parts.length == 2) ? QualifiedName.of(parts[0], parts[1]) : QualifiedName.of(parts[parts.length - 1]);
	}

}
