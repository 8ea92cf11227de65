package dev.migrations.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.EditDistance;

/**
 * A comment that the engine reads: {@code -- migrations:upgrade} and its like.
 */
enum Marker {

	UPGRADE,

	DOWNGRADE,

	AUTOCOMMIT;

	private static final Pattern SHAPE = Pattern.compile("--\\s*+migrations?\\s*+[:.]\\s*+(\\S.*+)?",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern EXACT = Pattern.compile("--\\s*+migrations:(\\S++)\\s*+", Pattern.CASE_INSENSITIVE);

	String text() {
		return "-- migrations:" + word();
	}

	private String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a comment is a marker or was probably meant to be one.
	 * @param comment the comment with its dashes
	 * @return whether it must be a known marker
	 */
	static boolean looksLike(String comment) {
		Matcher matcher = SHAPE.matcher(comment);
		if (!matcher.matches()) {
			return false;
		}
		return EXACT.matcher(comment).matches() || nearest(comment).isPresent();
	}

	static Optional<Marker> of(String comment) {
		Matcher matcher = EXACT.matcher(comment);
		return matcher.matches() ? find(matcher.group(1), 0) : Optional.empty();
	}

	static Optional<Marker> nearest(String comment) {
		Matcher matcher = SHAPE.matcher(comment);
		return (matcher.matches() && matcher.group(1) != null) ? find(matcher.group(1).stripTrailing(), 3)
				: Optional.empty();
	}

	private static Optional<Marker> find(String word, int distance) {
		String written = word.toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((marker) -> EditDistance.isWithin(distance, written, marker.word()))
			.findFirst();
	}

}
