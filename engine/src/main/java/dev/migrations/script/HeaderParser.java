package dev.migrations.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a revision file, line by line.
 */
final class HeaderParser {

	private static final Pattern KEY_AND_VALUE = Pattern.compile("--\\s*+(\\p{Alpha}[\\p{Alnum}_\\s-]*+):(.*)",
			Pattern.DOTALL);

	private final ProblemCollector problems;

	private final Map<HeaderKey, String> values = new EnumMap<>(HeaderKey.class);

	private final Map<HeaderKey, Integer> lines = new EnumMap<>(HeaderKey.class);

	HeaderParser(ProblemCollector problems) {
		this.problems = problems;
	}

	/**
	 * Read a comment of the header. What is no key and resembles none is free text.
	 * @param comment the comment with its dashes
	 * @param line its line
	 */
	void read(String comment, int line) {
		Matcher matcher = KEY_AND_VALUE.matcher(comment);
		if (!matcher.matches()) {
			return;
		}
		String text = matcher.group(1).strip();
		Optional<HeaderKey> key = HeaderKey.of(text);
		if (key.isPresent()) {
			set(key.get(), matcher.group(2).strip(), line);
			return;
		}
		HeaderKey.near(text)
			.ifPresent((near) -> this.problems.add(line, "The header has no key '%s'.".formatted(text),
					"Write '%s', or put other words before the colon.".formatted(near.text())));
	}

	/**
	 * Tell which key a line of the header sets.
	 * @param comment the comment with its dashes
	 * @return the key, or empty when the line sets none
	 */
	static Optional<HeaderKey> key(String comment) {
		Matcher matcher = KEY_AND_VALUE.matcher(comment.strip());
		return matcher.matches() ? HeaderKey.of(matcher.group(1).strip()) : Optional.empty();
	}

	private void set(HeaderKey key, String value, int line) {
		Integer earlier = this.lines.putIfAbsent(key, line);
		if (earlier == null) {
			this.values.put(key, value);
		}
		else if (key == HeaderKey.GENERATED) {
			this.values.merge(key, value, (first, second) -> first + "," + second);
		}
		else {
			this.problems.add(line, "The key '%s' stands in line %s already.".formatted(key.text(), earlier),
					"Write it once; several values are separated by commas.");
		}
	}

	/**
	 * Put together what was read.
	 * @return the header, or empty when it has no usable identifier
	 */
	Optional<RevisionHeader> finish() {
		List<String> ids = list(HeaderKey.REVISION);
		if (ids.size() != 1) {
			int line = this.lines.getOrDefault(HeaderKey.REVISION, 1);
			this.problems.add(line,
					ids.isEmpty() ? "The header does not name the revision."
							: "The header names %s revisions.".formatted(ids.size()),
					"Write one line '-- revision: <id>' at the top of the file.");
			return Optional.empty();
		}
		return Optional.of(new RevisionHeader(ids.get(0), list(HeaderKey.DOWN_REVISION), list(HeaderKey.DEPENDS_ON),
				list(HeaderKey.BRANCH_LABELS), message(), created(), list(HeaderKey.GENERATED)));
	}

	private List<String> list(HeaderKey key) {
		List<String> items = new ArrayList<>();
		String value = this.values.getOrDefault(key, "");
		Arrays.stream(value.split(",", -1)).map(String::strip).filter((item) -> !item.isEmpty()).forEach(items::add);
		return items;
	}

	private @Nullable String message() {
		String message = this.values.getOrDefault(HeaderKey.MESSAGE, "");
		return message.isEmpty() ? null : message;
	}

	private @Nullable Instant created() {
		return CreationTime.parse(this.values.getOrDefault(HeaderKey.CREATED, ""),
				this.lines.getOrDefault(HeaderKey.CREATED, 1), this.problems);
	}

}
