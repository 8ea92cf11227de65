package dev.migrations.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Takes a blank value, as <code>${VARIABLE:}</code> makes it, for one that is not set.
 */
final class PropertyText {

	private PropertyText() {
	}

	static @Nullable String orNull(@Nullable String value) {
		return StringUtils.hasText(value) ? value : null;
	}

	/*
	 * Blanks may be a password.
	 */
	static @Nullable String secretOrNull(@Nullable String value) {
		return StringUtils.hasLength(value) ? value : null;
	}

	static String orElse(String value, String other) {
		return StringUtils.hasText(value) ? value : other;
	}

	static List<String> orElse(List<String> values, String other) {
		List<String> list = list(values);
		return list.isEmpty() ? List.of(other) : list;
	}

	static List<String> list(List<String> values) {
		return values.stream().filter(StringUtils::hasText).toList();
	}

}
