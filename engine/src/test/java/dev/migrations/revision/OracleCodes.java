package dev.migrations.revision;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;
import dev.migrations.MigrationRefusedException;

/**
 * Translate refusals to the oracle's error codes. Where two codes stand, the refusal is
 * more exact than Alembic's.
 */
final class OracleCodes {

	private static final Map<Class<?>, Set<String>> CODES = Map.ofEntries(
			Map.entry(IdentifierProblem.UnknownRevision.class, Set.of("unknown-revision")),
			Map.entry(MoveProblem.UnknownRows.class, Set.of("unknown-revision")),
			Map.entry(IdentifierProblem.UnknownBranch.class, Set.of("unknown-branch", "unknown-revision")),
			Map.entry(IdentifierProblem.AmbiguousIdentifier.class, Set.of("ambiguous-partial")),
			Map.entry(IdentifierProblem.NotInBranch.class, Set.of("not-in-branch")),
			Map.entry(IdentifierProblem.MultipleHeads.class, Set.of("multiple-heads")),
			Map.entry(IdentifierProblem.NotAncestor.class, Set.of("not-ancestor")),
			Map.entry(MoveProblem.NotApplied.class, Set.of("not-ancestor")),
			Map.entry(MoveProblem.AppliedAsDependency.class, Set.of("not-ancestor")),
			Map.entry(IdentifierProblem.AmbiguousWalk.class, Set.of("ambiguous-walk")),
			Map.entry(IdentifierProblem.AmbiguousCurrent.class, Set.of("ambiguous-upgrade")),
			Map.entry(IdentifierProblem.RelativeOutOfRange.class, Set.of("relative-out-of-range")),
			Map.entry(MoveProblem.InvalidDowngradeTarget.class, Set.of("bad-downgrade-target")),
			Map.entry(MoveProblem.AmbiguousStamp.class, Set.of("ambiguous-stamp")),
			Map.entry(MoveProblem.OverlappingRevisions.class, Set.of("overlap")));

	private OracleCodes() {
	}

	static Set<String> of(MigrationException ex) {
		if (ex instanceof InvalidRevisionGraphException invalid) {
			return invalid.getProblems()
				.stream()
				.map((problem) -> problem.kind().name().toLowerCase().replace('_', '-'))
				.collect(Collectors.toSet());
		}
		return CODES.get(((MigrationRefusedException) ex).getProblem().getClass());
	}

}
