package dev.migrations.sample.person;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names are compared in searches: without accents and in lower case.
 */
final class SearchName {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private SearchName() {
	}

	/**
	 * Fold a name.
	 * @param name a name, such as {@code Zoë}
	 * @return the folded name, such as {@code zoe}
	 */
	static String of(String name) {
		return MARKS.matcher(Normalizer.normalize(name, Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
