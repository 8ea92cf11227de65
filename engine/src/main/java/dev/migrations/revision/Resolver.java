package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

import dev.migrations.revision.RevisionIdentifier.Base;
import dev.migrations.revision.RevisionIdentifier.Current;
import dev.migrations.revision.RevisionIdentifier.Head;
import dev.migrations.revision.RevisionIdentifier.Named;
import dev.migrations.revision.RevisionIdentifier.Relative;
import org.jspecify.annotations.Nullable;

/**
 * Resolve identifiers to revisions. Nothing at all means base.
 */
final class Resolver {

	private final RevisionIndex index;

	private final Heads heads;

	private final NameLookup names;

	private final Walker walker;

	private final IdentifierParser parser;

	private Resolver(RevisionIndex index, Heads heads, Walker walker) {
		this.index = index;
		this.heads = heads;
		this.names = new NameLookup(index);
		this.walker = walker;
		this.parser = new IdentifierParser((name) -> index.exact(name).isPresent());
	}

	/**
	 * Create a resolver that refuses steps for which there are not enough revisions.
	 * @param index the revisions
	 * @param heads where lines begin and end
	 * @return the resolver
	 */
	static Resolver strict(RevisionIndex index, Heads heads) {
		return new Resolver(index, heads, new Walker(index, heads, false));
	}

	/**
	 * Create a resolver whose steps stop where the line ends.
	 * @param index the revisions
	 * @param heads where lines begin and end
	 * @return the resolver
	 */
	static Resolver lenient(RevisionIndex index, Heads heads) {
		return new Resolver(index, heads, new Walker(index, heads, true));
	}

	RevisionIdentifier parse(String text) {
		return this.parser.parse(text);
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
		return identifier.accept(new Resolution(branch(identifier), rows));
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
			throw new MultipleHeadsException(identifier.text(), this.index.nodes(found));
		}
		return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get(0));
	}

	/**
	 * Walk from the origin that a relative identifier names. Upwards, the branch chooses
	 * at forks; downwards, the origin must belong to it.
	 * @param relative an identifier with an origin
	 * @param origin that origin
	 * @param rows the version table
	 * @return the position, or empty for base
	 */
	OptionalInt walk(Relative relative, String origin, CurrentRows rows) {
		if (relative.steps() > 0) {
			OptionalInt start = single(this.parser.symbol(relative.text(), null, origin), rows);
			return this.walker.up(start, relative.steps(), branch(relative), relative.text());
		}
		OptionalInt start = single(this.parser.symbol(relative.text(), relative.branch(), origin), rows);
		return this.walker.down(start, -relative.steps(), relative.text());
	}

	/**
	 * Walk up from where the given revisions stand in a branch; from its base if they do
	 * not touch it.
	 * @param relative an identifier without origin
	 * @param current the revisions to begin with
	 * @return the position, or empty for base
	 */
	OptionalInt walkUpFrom(Relative relative, BitSet current) {
		Branch branch = branch(relative);
		OptionalInt start = only(relative, startsUp(current, branch));
		return this.walker.up(start, relative.steps(), branch, relative.text());
	}

	/**
	 * Walk down from the revision that is current.
	 * @param relative an identifier without origin
	 * @param steps how many steps
	 * @param rows the version table
	 * @return the position, or empty for base
	 */
	OptionalInt walkDownFromCurrent(Relative relative, int steps, CurrentRows rows) {
		OptionalInt start = only(relative, startsDown(rows.positions(), branch(relative)));
		return this.walker.down(start, steps, relative.text());
	}

	/**
	 * Walk down from every head.
	 * @param relative an identifier without origin
	 * @param steps how many steps
	 * @return where the walks end, in load order of the heads; empty for base
	 */
	List<OptionalInt> walkDownFromHeads(Relative relative, int steps) {
		return heads(relative).stream()
			.mapToObj((head) -> this.walker.down(OptionalInt.of(head), steps, relative.text()))
			.toList();
	}

	/**
	 * Get the effective heads in the branch of an identifier.
	 * @param identifier what was typed
	 * @return positions
	 */
	BitSet heads(RevisionIdentifier identifier) {
		return onBranch(this.heads.effectiveHeads(), branch(identifier));
	}

	private BitSet startsUp(BitSet current, @Nullable Branch branch) {
		if (branch == null || current.intersects(branch.lineage())) {
			return onBranch(current, branch);
		}
		BitSet applied = this.index.needs().ancestors(current);
		return this.index.needs().tips(onBranch(applied, branch));
	}

	private BitSet startsDown(BitSet current, @Nullable Branch branch) {
		if (branch == null || current.intersects(branch.lineage())) {
			return onBranch(current, branch);
		}
		BitSet applied = this.index.needs().ancestors(current);
		return onBranch(this.index.down().tips(applied), branch);
	}

	private static BitSet onBranch(BitSet positions, @Nullable Branch branch) {
		return (branch != null) ? Positions.and(positions, branch.lineage()) : positions;
	}

	private OptionalInt only(Relative relative, BitSet starts) {
		if (starts.cardinality() > 1) {
			throw new AmbiguousCurrentException(relative.text(), this.index.nodes(starts));
		}
		return starts.stream().findFirst();
	}

	/**
	 * Resolve one identifier.
	 *
	 * @param branch its branch, or {@code null}
	 * @param rows the version table
	 */
	private final class Resolution implements RevisionIdentifier.Visitor<List<Integer>> {

		private final @Nullable Branch branch;

		private final CurrentRows rows;

		private Resolution(@Nullable Branch branch, CurrentRows rows) {
			this.branch = branch;
			this.rows = rows;
		}

		@Override
		public List<Integer> head(Head head) {
			List<Integer> found = list(Resolver.this.heads.heads(this.branch));
			if (found.size() > 1) {
				throw new MultipleHeadsException(head.text(), Resolver.this.index.nodes(found));
			}
			return found;
		}

		@Override
		public List<Integer> heads(RevisionIdentifier.Heads heads) {
			return list((this.branch != null) ? Resolver.this.heads.heads(this.branch)
					: Resolver.this.heads.effectiveHeads());
		}

		@Override
		public List<Integer> base(Base base) {
			return List.of();
		}

		@Override
		public List<Integer> current(Current current) {
			BitSet positions = this.rows.positions();
			return list(onBranch(positions, this.branch));
		}

		@Override
		public List<Integer> named(Named named) {
			return List.of(Resolver.this.names.find(named.text(), named.name(), this.branch));
		}

		@Override
		public List<Integer> relative(Relative relative) {
			if (relative.origin() != null) {
				return list(walk(relative, relative.origin(), this.rows));
			}
			if (relative.steps() > 0) {
				return list(walkUpFrom(relative, this.rows.positions()));
			}
			return walkDownFromHeads(relative, -relative.steps()).stream()
				.flatMapToInt(OptionalInt::stream)
				.boxed()
				.toList();
		}

		private static List<Integer> list(BitSet positions) {
			return positions.stream().boxed().toList();
		}

		private static List<Integer> list(OptionalInt position) {
			return position.stream().boxed().toList();
		}

	}

}
