package dev.migrations.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a type holds all values of another one.
 */
public final class TypeWidth {

	private static final Pattern SIZED = Pattern
		.compile("([a-z ]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with.*)?(\\[\\])*");

	private static final List<List<String>> GROWING = List.of(List.of("smallint", "integer", "bigint"),
			List.of("real", "double precision"), List.of("smallint", "real"), List.of("integer", "double precision"),
			List.of("varchar", "text", "citext"), List.of("date", "timestamp"));

	/**
	 * The most digits that whole numbers have.
	 */
	private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19);

	private static final int UNLIMITED = 1 << 30;

	private TypeWidth() {
	}

	/**
	 * Whether a type holds all values of another one.
	 * @param before a type as PostgreSQL spells it
	 * @param after the type that may be wider
	 * @return whether it is wider or as wide
	 */
	public static boolean isWider(String before, String after) {
		Matcher from = SIZED.matcher(before);
		Matcher to = SIZED.matcher(after);
		return areComparable(from, to) && isWider(from, to);
	}

	/**
	 * Whether a type holds not all values of another one, though it is of the same kind.
	 * @param before a type as PostgreSQL spells it
	 * @param after the type that may be narrower
	 * @return whether it is narrower in some respect
	 */
	public static boolean isNarrower(String before, String after) {
		Matcher from = SIZED.matcher(before);
		Matcher to = SIZED.matcher(after);
		if (!areComparable(from, to) || isWider(from, to)) {
			return false;
		}
		return kind(from).equals(kind(to)) || isWider(to, from);
	}

	private static boolean areComparable(Matcher from, Matcher to) {
		return from.matches() && to.matches() && Objects.equals(from.group(4), to.group(4))
				&& Objects.equals(from.group(5), to.group(5));
	}

	private static String kind(Matcher type) {
		return type.group(1).startsWith("interval") ? "interval" : type.group(1);
	}

	private static boolean isWider(Matcher from, Matcher to) {
		String kind = from.group(1);
		String other = to.group(1);
		if (kind.equals("char") && !kind.equals(other)) {
			// All that is lost is blanks at the end, which do not count
			kind = "varchar";
		}
		if (kind.equals("bit")) {
			return size(from, 2) == size(to, 2) && kind.equals(other)
					|| size(from, 2) <= size(to, 2) && other.equals("bit varying");
		}
		if (DIGITS.containsKey(kind) && other.equals("numeric")) {
			return digits(to) >= 0 && DIGITS.get(kind) <= size(to, 2) - digits(to);
		}
		if (kind.equals(other) || (kind(from).equals("interval") && other.equals("interval"))) {
			return size(from, 2) - digits(from) <= size(to, 2) - digits(to) && digits(from) <= digits(to);
		}
		return (to.group(2) == null || kind.equals("date")) && isBefore(kind, other);
	}

	private static boolean isBefore(String kind, String other) {
		return GROWING.stream()
			.anyMatch((family) -> family.contains(kind) && family.indexOf(other) > family.indexOf(kind));
	}

	private static int size(Matcher type, int group) {
		return (type.group(group) != null) ? Integer.parseInt(type.group(group)) : UNLIMITED;
	}

	/*
	 * Behind the point; a type without a size has room for any number before and behind.
	 */
	private static int digits(Matcher type) {
		if (type.group(2) == null) {
			return UNLIMITED / 2;
		}
		return (type.group(3) != null) ? Integer.parseInt(type.group(3)) : 0;
	}

}
