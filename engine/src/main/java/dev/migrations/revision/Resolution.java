package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

import dev.migrations.revision.RevisionIdentifier.Base;
import dev.migrations.revision.RevisionIdentifier.Current;
import dev.migrations.revision.RevisionIdentifier.Head;
import dev.migrations.revision.RevisionIdentifier.Heads;
import dev.migrations.revision.RevisionIdentifier.Named;
import dev.migrations.revision.RevisionIdentifier.Relative;
import org.jspecify.annotations.Nullable;

/**
 * Resolve one identifier in its branch.
 */
final class Resolution implements RevisionIdentifier.Visitor<List<Integer>> {

	private final Sources sources;

	private final @Nullable Branch branch;

	private final CurrentRows rows;

	Resolution(Sources sources, @Nullable Branch branch, CurrentRows rows) {
		this.sources = sources;
		this.branch = branch;
		this.rows = rows;
	}

	@Override
	public List<Integer> head(Head head) {
		List<Integer> found = list(this.sources.shape.heads(this.branch));
		if (found.size() > 1) {
			throw new IdentifierProblem.MultipleHeads(head.text(), this.sources.index.nodes(found)).refusal();
		}
		return found;
	}

	@Override
	public List<Integer> heads(Heads heads) {
		return list(
				(this.branch != null) ? this.sources.shape.heads(this.branch) : this.sources.shape.effectiveHeads());
	}

	@Override
	public List<Integer> base(Base base) {
		return List.of();
	}

	@Override
	public List<Integer> current(Current current) {
		BitSet positions = this.rows.positions();
		return list((this.branch != null) ? Positions.and(positions, this.branch.lineage()) : positions);
	}

	@Override
	public List<Integer> named(Named named) {
		return List.of(this.sources.names.find(named.text(), named.name(), this.branch));
	}

	@Override
	public List<Integer> relative(Relative relative) {
		if (relative.origin() != null) {
			return list(this.sources.walks.fromOrigin(relative, relative.origin(), this.rows));
		}
		if (relative.steps() > 0) {
			return list(this.sources.walks.upFrom(relative, this.rows.positions()));
		}
		return this.sources.walks.downFromHeads(relative, -relative.steps())
			.stream()
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

	/**
	 * Hold where revisions are looked up.
	 *
	 * @param index the revisions
	 * @param shape heads and bases
	 * @param names ids and labels
	 * @param walks relative steps
	 */
	record Sources(RevisionIndex index, GraphShape shape, NameLookup names, RelativeWalks walks) {
	}

}
