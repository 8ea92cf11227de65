package dev.migrations.script;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a message: letters of any script, digits and underscores, all else between
 * them.
 */
final class Slug {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

	private static final int LONGEST = 40;

	private Slug() {
	}

	static List<String> words(String message) {
		String composed = Normalizer.normalize(message, Normalizer.Form.NFC);
		return WORD.matcher(composed).results().map(MatchResult::group).toList();
	}

	/**
	 * Make a part of a file name.
	 * @param message the message
	 * @return the words in lower case, joined by underscores, as many as fit in 40
	 * characters; a first word that is longer is cut
	 */
	static String of(String message) {
		String slug = String.join("_", words(message)).toLowerCase(Locale.ROOT);
		if (slug.codePointCount(0, slug.length()) <= LONGEST) {
			return slug;
		}
		int cut = slug.offsetByCodePoints(0, LONGEST);
		int end = slug.lastIndexOf('_', cut);
		return slug.substring(0, (end > 0) ? end : cut);
	}

}
