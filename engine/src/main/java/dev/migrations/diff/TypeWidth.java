package dev.migrations.diff;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a type holds all values of another one.
 */
final class TypeWidth {

	private static final Pattern SIZED = Pattern
		.compile("([a-z ]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with.*)?(\\[\\])*");

	private static final List<List<String>> GROWING = List.of(List.of("smallint", "integer", "bigint"),
			List.of("real", "double precision"), List.of("varchar", "text"));

	private static final int UNLIMITED = 1 << 30;

	private TypeWidth() {
	}

	static boolean isWider(String before, String after) {
		Matcher from = SIZED.matcher(before);
		Matcher to = SIZED.matcher(after);
		if (!from.matches() || !to.matches()) {
			return false;
		}
		if (from.group(1).equals(to.group(1))) {
			return size(from, 2) - digits(from) <= size(to, 2) - digits(to) && digits(from) <= digits(to);
		}
		return GROWING.stream()
			.anyMatch((family) -> family.contains(from.group(1))
					&& family.indexOf(to.group(1)) > family.indexOf(from.group(1)) && to.group(2) == null);
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
