package dev.migrations.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

import dev.migrations.MigrationRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Look up names that users type: full ids, labels, and the beginnings of ids.
 */
final class NameLookup {

	private static final int SHORTEST_PREFIX = 4;

	private final RevisionIndex index;

	NameLookup(RevisionIndex index) {
		this.index = index;
	}

	/**
	 * Find the revision that a name means.
	 * @param text the whole identifier, for refusals
	 * @param name a full id, a label, or the beginning of an id
	 * @param branch the branch it must belong to, or {@code null}
	 * @return its position
	 */
	int find(String text, String name, @Nullable Branch branch) {
		OptionalInt exact = this.index.exact(name);
		int found = exact.isPresent() ? exact.getAsInt()
				: byPrefix(text, name, (branch != null) ? branch::contains : (position) -> true);
		if (branch != null && !branch.contains(found)) {
			throw new IdentifierProblem.NotInBranch(this.index.node(found), branch.name()).refusal();
		}
		return found;
	}

	/**
	 * Find a branch.
	 * @param text the whole identifier, for refusals
	 * @param name what stands before the at sign, or {@code null}
	 * @return the branch, or {@code null} if there is no name
	 */
	@Nullable Branch branch(String text, @Nullable String name) {
		if (name == null) {
			return null;
		}
		try {
			int revision = find(name, name, null);
			return new Branch(name, revision, this.index.down().related(revision));
		}
		catch (MigrationRefusedException ex) {
			throw (ex.getProblem() instanceof IdentifierProblem.UnknownRevision unknown)
					? new IdentifierProblem.UnknownBranch(text, name, unknown.suggestions()).refusal() : ex;
		}
	}

	private int byPrefix(String text, String prefix, IntPredicate filter) {
		List<String> matches = this.index.names()
			.filter((name) -> name.length() >= SHORTEST_PREFIX && name.startsWith(prefix))
			.filter((name) -> filter.test(position(name)))
			.toList();
		if (matches.size() > 1) {
			throw new IdentifierProblem.AmbiguousIdentifier(text, bearers(matches)).refusal();
		}
		if (matches.isEmpty()) {
			throw new IdentifierProblem.UnknownRevision(text, NearestNames.of(prefix, this.index.names())).refusal();
		}
		if (prefix.length() < SHORTEST_PREFIX || this.index.isLabel(matches.get(0))) {
			throw new IdentifierProblem.UnknownRevision(text, matches).refusal();
		}
		return position(matches.get(0));
	}

	private Map<String, RevisionNode> bearers(List<String> names) {
		Map<String, RevisionNode> bearers = new LinkedHashMap<>();
		names.forEach((name) -> bearers.put(name, this.index.node(position(name))));
		return bearers;
	}

	private int position(String name) {
		return this.index.exact(name).orElseThrow();
	}

}
