package dev.migrations.revision;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.EditDistance;

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
		return name.startsWith(typed) ? 0 : EditDistance.between(typed, name);
	}

	private record Candidate(String name, int distance) {
	}

}
