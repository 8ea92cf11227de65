package dev.migrations.revision;

import java.util.List;
import java.util.stream.Stream;

/**
 * Find the known names that a mistyped one may have meant: those that begin with it, then
 * those within a few edits.
 */
final class NearestNames {

	private static final int LIMIT = 3;

	private NearestNames() {
	}

	static List<String> of(String typed, Stream<String> names) {
		if (typed.isEmpty()) {
			return List.of();
		}
		List<Candidate> candidates = names.map((name) -> new Candidate(name, distance(typed, name)))
			.filter((candidate) -> candidate.distance <= Math.max(1, typed.length() / 3))
			.toList();
		int nearest = candidates.stream().mapToInt(Candidate::distance).min().orElse(0);
		return candidates.stream()
			.filter((candidate) -> candidate.distance == nearest)
			.limit(LIMIT)
			.map(Candidate::name)
			.toList();
	}

	private static int distance(String typed, String name) {
		return name.startsWith(typed) ? 0 : edits(typed, name);
	}

	private static int edits(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int substituted = diagonal + ((left.charAt(i - 1) != right.charAt(j - 1)) ? 1 : 0);
				diagonal = row[j];
				row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[right.length()];
	}

	private record Candidate(String name, int distance) {
	}

}
