package dev.migrations.autoconfigure.diagnostics;

import java.util.stream.IntStream;

/**
 * Levenshtein's distance: how many characters to insert, delete or replace.
 */
public final class EditDistance {

	private EditDistance() {
	}

	/**
	 * Measure the distance between two texts.
	 * @param left a text
	 * @param right another text
	 * @return the number of edits
	 */
	public static int between(String left, String right) {
		int[] distances = IntStream.rangeClosed(0, right.length()).toArray();
		for (int i = 0; i < left.length(); i++) {
			distances = next(distances, i, left.charAt(i), right);
		}
		return distances[right.length()];
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
