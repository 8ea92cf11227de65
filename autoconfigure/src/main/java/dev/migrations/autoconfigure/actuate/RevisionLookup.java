package dev.migrations.autoconfigure.actuate;

import java.util.List;
import java.util.Optional;

import dev.migrations.command.RevisionStatus;

/**
 * Finds one revision by its identifier or by a prefix that no other revision shares.
 */
final class RevisionLookup {

	private static final int SHORTEST_PREFIX = 4;

	private final List<RevisionStatus> revisions;

	RevisionLookup(List<RevisionStatus> revisions) {
		this.revisions = List.copyOf(revisions);
	}

	Optional<RevisionStatus> find(String identifier) {
		return exact(identifier).or(() -> byPrefix(identifier));
	}

	private Optional<RevisionStatus> exact(String identifier) {
		return this.revisions.stream().filter((candidate) -> candidate.revision().equals(identifier)).findFirst();
	}

	private Optional<RevisionStatus> byPrefix(String prefix) {
		if (prefix.length() < SHORTEST_PREFIX) {
			return Optional.empty();
		}
		List<RevisionStatus> found = this.revisions.stream()
			.filter((candidate) -> candidate.revision().startsWith(prefix))
			.toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

}
