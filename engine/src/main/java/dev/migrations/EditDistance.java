package dev.migrations;

import java.util.stream.IntStream;

/**
 * Tells how many typing mistakes lie between two words (Levenshtein's distance).
 */
public final class EditDistance {

	private EditDistance() {
	}

	/**
	 * Count the mistakes.
	 * @param left a word
	 * @param right another word
	 * @return the least number of characters to insert, delete or replace
	 */
	public static int between(String left, String right) {
		int[] distances = IntStream.rangeClosed(0, right.length()).toArray();
		for (int i = 0; i < left.length(); i++) {
			distances = next(distances, i, left.charAt(i), right);
		}
		return distances[right.length()];
	}

	/**
	 * Whether there are few mistakes; long texts are told from short ones at once.
	 * @param limit the greatest number of mistakes
	 * @param left a word
	 * @param right another word
	 * @return whether the distance is at most the limit
	 */
	public static boolean isWithin(int limit, String left, String right) {
		return Math.abs(left.length() - right.length()) <= limit && between(left, right) <= limit;
	}

	private static int[] next(int[] previous, int row, char character, String right) {
		int[] distances = new int[previous.length];
		distances[0] = row + 1;
		for (int j = 0; j < right.length(); j++) {
			int replaced = previous[j] + ((right.charAt(j) == character) ? 0 : 1);
			distances[j + 1] = Math.min(replaced, 1 + Math.min(previous[j + 1], distances[j]));
		}
		return distances;
	}

}
