package dev.migrations.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Order revisions newest first, the way Alembic does: follow one line down as long as
 * nothing that is still to come stands on it; at a merge, follow its parents as they are
 * declared. Ties between lines follow load order.
 */
final class TraversalOrder {

	private final Edges needs;

	private final int[][] parents;

	TraversalOrder(RevisionIndex index) {
		this.needs = index.needs();
		DeclaredDependencies dependencies = new DeclaredDependencies(index);
		this.parents = IntStream.range(0, index.size())
			.mapToObj((position) -> IntStream
				.concat(Arrays.stream(index.down().parents(position)), Arrays.stream(dependencies.of(position)))
				.distinct()
				.toArray())
			.toArray(int[][]::new);
	}

	List<Integer> newestFirst(BitSet revisions) {
		return new Traversal(this.needs, this.parents, revisions).run();
	}

}
