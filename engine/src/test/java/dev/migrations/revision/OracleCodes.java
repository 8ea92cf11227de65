package dev.migrations.revision;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;

/**
 * Translate refusals to the oracle's error codes. Where two codes stand, the refusal is
 * more exact than Alembic's.
 */
final class OracleCodes {

	private static final Map<Class<?>, Set<String>> CODES = Map.ofEntries(
			Map.entry(UnknownRevisionException.class, Set.of("unknown-revision")),
			Map.entry(UnknownRowsException.class, Set.of("unknown-revision")),
			Map.entry(UnknownBranchException.class, Set.of("unknown-branch", "unknown-revision")),
			Map.entry(AmbiguousIdentifierException.class, Set.of("ambiguous-partial")),
			Map.entry(NotInBranchException.class, Set.of("not-in-branch")),
			Map.entry(MultipleHeadsException.class, Set.of("multiple-heads")),
			Map.entry(NotAncestorException.class, Set.of("not-ancestor")),
			Map.entry(NotAppliedException.class, Set.of("not-ancestor")),
			Map.entry(AppliedAsDependencyException.class, Set.of("not-ancestor")),
			Map.entry(AmbiguousWalkException.class, Set.of("ambiguous-walk")),
			Map.entry(AmbiguousCurrentException.class, Set.of("ambiguous-upgrade")),
			Map.entry(RelativeOutOfRangeException.class, Set.of("relative-out-of-range")),
			Map.entry(InvalidDowngradeTargetException.class, Set.of("bad-downgrade-target")),
			Map.entry(AmbiguousStampException.class, Set.of("ambiguous-stamp")),
			Map.entry(OverlappingRevisionsException.class, Set.of("overlap")));

	private OracleCodes() {
	}

	static Set<String> of(MigrationException ex) {
		if (ex instanceof InvalidRevisionGraphException invalid) {
			return invalid.getProblems()
				.stream()
				.map((problem) -> problem.kind().name().toLowerCase().replace('_', '-'))
				.collect(Collectors.toSet());
		}
		return CODES.get(ex.getClass());
	}

}
