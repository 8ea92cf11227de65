package dev.migrations.script;

/**
 * Tells how many typing mistakes lie between two words.
 */
final class Similarity {

	private Similarity() {
	}

	/**
	 * Levenshtein's distance.
	 * @param one a word
	 * @param other another word
	 * @return the least number of insertions, deletions and replacements
	 */
	static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int replace = diagonal + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[other.length()];
	}

}
