package dev.migrations.revision;

import java.util.List;
import java.util.OptionalInt;

import dev.migrations.revision.RevisionIdentifier.Current;
import dev.migrations.revision.RevisionIdentifier.Relative;
import org.jspecify.annotations.Nullable;

/**
 * Resolve identifiers to revisions. Nothing at all means base.
 */
final class Resolver {

	private final RevisionIndex index;

	private final NameLookup names;

	private final IdentifierParser parser;

	private final RelativeWalks walks;

	private final Resolution.Sources sources;

	private Resolver(RevisionIndex index, GraphShape shape, boolean stopsAtEnd) {
		this.index = index;
		this.names = new NameLookup(index);
		this.parser = new IdentifierParser((name) -> index.exact(name).isPresent());
		this.walks = new RelativeWalks(index, shape, stopsAtEnd, this);
		this.sources = new Resolution.Sources(index, shape, this.names, this.walks);
	}

	/**
	 * Create a resolver that refuses steps for which there are not enough revisions.
	 * @param index the revisions
	 * @param shape heads and bases
	 * @return the resolver
	 */
	static Resolver strict(RevisionIndex index, GraphShape shape) {
		return new Resolver(index, shape, false);
	}

	/**
	 * Create a resolver whose steps stop where the line ends.
	 * @param index the revisions
	 * @param shape heads and bases
	 * @return the resolver
	 */
	static Resolver lenient(RevisionIndex index, GraphShape shape) {
		return new Resolver(index, shape, true);
	}

	RevisionIdentifier parse(String text) {
		return this.parser.parse(text);
	}

	/**
	 * Read the origin of a relative identifier.
	 * @param relative the whole identifier
	 * @param branch the branch to read it in, or {@code null}
	 * @param origin the origin
	 * @return an identifier
	 */
	RevisionIdentifier parse(Relative relative, @Nullable String branch, String origin) {
		return this.parser.symbol(relative.text(), branch, origin);
	}

	/**
	 * Read what stands after the at sign as if nothing stood before it.
	 * @param identifier what was typed
	 * @return an identifier without branch
	 */
	RevisionIdentifier withoutBranch(RevisionIdentifier identifier) {
		String text = identifier.text();
		return this.parser.symbol(text, null, text.substring(text.indexOf('@') + 1));
	}

	RelativeWalks walks() {
		return this.walks;
	}

	@Nullable Branch branch(RevisionIdentifier identifier) {
		return this.names.branch(identifier.text(), identifier.branch());
	}

	/**
	 * Resolve as {@code show} does: {@code -N} counts from the heads, {@code +N} from the
	 * current revision.
	 * @param identifier what was typed
	 * @param rows the version table
	 * @return positions in load order
	 */
	List<Integer> resolve(RevisionIdentifier identifier, CurrentRows rows) {
		return identifier.accept(new Resolution(this.sources, branch(identifier), rows));
	}

	/**
	 * Resolve what must be one revision or base.
	 * @param identifier what was typed
	 * @param rows the version table
	 * @return the position, or empty for base
	 */
	OptionalInt single(RevisionIdentifier identifier, CurrentRows rows) {
		List<Integer> found = resolve(identifier, rows);
		if (found.size() > 1) {
			List<RevisionNode> nodes = this.index.nodes(found);
			throw (identifier instanceof Current)
					? new IdentifierProblem.AmbiguousCurrent(identifier.text(), nodes).refusal()
					: new IdentifierProblem.MultipleHeads(identifier.text(), nodes).refusal();
		}
		return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get(0));
	}

}
