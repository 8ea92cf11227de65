package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.MigrationRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Answer questions about a set of revisions and plan moves between them. Immutable and
 * safe for use by several threads. Ties always follow load order, so that the same
 * revisions give the same answers on every machine.
 */
public final class RevisionGraph {

	private final RevisionIndex index;

	private final GraphShape shape;

	private final BranchLabels labels;

	private final Resolver resolver;

	private final TraversalOrder order;

	private RevisionGraph(RevisionIndex index) {
		this.index = index;
		this.shape = new GraphShape(index);
		this.labels = new BranchLabels(index);
		this.resolver = Resolver.strict(index, this.shape);
		this.order = new TraversalOrder(index);
	}

	/**
	 * Build a graph.
	 * @param nodesInLoadOrder all revisions; their order settles every tie
	 * @return the graph
	 * @throws InvalidRevisionGraphException with everything that is wrong with them
	 */
	public static RevisionGraph of(List<RevisionNode> nodesInLoadOrder) {
		RevisionIndex index = new RevisionIndex(nodesInLoadOrder);
		List<GraphProblem> problems = GraphProblems.find(index);
		if (!problems.isEmpty()) {
			throw new InvalidRevisionGraphException(problems);
		}
		return new RevisionGraph(index);
	}

	/**
	 * All revisions.
	 * @return revisions in load order
	 */
	public List<RevisionNode> nodes() {
		return this.index.nodes();
	}

	/**
	 * Find a revision by its full id.
	 * @param id a full id
	 * @return the revision, if there is one
	 */
	public Optional<RevisionNode> find(String id) {
		return this.index.byId(id).stream().mapToObj(this.index::node).findFirst();
	}

	/**
	 * What no other revision names as down revision.
	 * @return revisions in load order
	 */
	public List<RevisionNode> heads() {
		return this.index.nodes(this.shape.heads());
	}

	/**
	 * What no other revision needs, by down revision or dependency: the rows of the
	 * version table when everything is applied.
	 * @return revisions in load order
	 */
	public List<RevisionNode> effectiveHeads() {
		return this.index.nodes(this.shape.effectiveHeads());
	}

	/**
	 * What has no down revision.
	 * @return revisions in load order
	 */
	public List<RevisionNode> bases() {
		return this.index.nodes(this.shape.bases());
	}

	/**
	 * What has neither a down revision nor a dependency.
	 * @return revisions in load order
	 */
	public List<RevisionNode> effectiveBases() {
		return this.index.nodes(this.shape.effectiveBases());
	}

	/**
	 * What several revisions name as down revision.
	 * @return revisions in load order
	 */
	public List<RevisionNode> branchPoints() {
		return this.index.nodes(this.shape.branchPoints());
	}

	/**
	 * What several revisions need, by down revision or dependency.
	 * @return revisions in load order
	 */
	public List<RevisionNode> effectiveBranchPoints() {
		return this.index.nodes(this.shape.effectiveBranchPoints());
	}

	/**
	 * What has several down revisions.
	 * @return revisions in load order
	 */
	public List<RevisionNode> mergePoints() {
		return this.index.nodes(this.shape.mergePoints());
	}

	/**
	 * The labels that a revision bears or inherits. A label reaches all descendants by
	 * down revision, and the ancestors down to the nearest fork or merge.
	 * @param id a full id
	 * @return labels in load order of their bearers; none for an unknown id
	 */
	public Set<String> labels(String id) {
		return this.index.byId(id).stream().mapToObj(this.labels::of).findFirst().orElse(Set.of());
	}

	/**
	 * Resolve an identifier as {@code show} does: {@code -N} counts from the heads,
	 * {@code +N} from the current revision.
	 * @param identifier any identifier
	 * @param currentRows the rows of the version table
	 * @return the revisions in load order; none for base
	 */
	public List<RevisionNode> resolve(String identifier, Collection<String> currentRows) {
		return resolve(List.of(identifier), currentRows);
	}

	/**
	 * Resolve several identifiers one after the other.
	 * @param identifiers any identifiers
	 * @param currentRows the rows of the version table
	 * @return the revisions of the first, then of the second, and so on
	 */
	public List<RevisionNode> resolve(List<String> identifiers, Collection<String> currentRows) {
		CurrentRows rows = CurrentRows.of(this.index, currentRows);
		return identifiers.stream()
			.map(this.resolver::parse)
			.flatMap((identifier) -> this.resolver.resolve(identifier, rows).stream())
			.map(this.index::node)
			.toList();
	}

	/**
	 * Whether {@link #resolve(String, Collection) resolving} an identifier asks for the
	 * rows of the version table, as {@code current} and {@code +1} do.
	 * @param identifier any identifier
	 * @return false if any rows give the same revisions
	 */
	public boolean asksForCurrent(String identifier) {
		return this.resolver.parse(identifier).accept(new CurrentReference(this.resolver, false));
	}

	/**
	 * Whether a move to an identifier depends on the rows of the version table: as
	 * {@link #asksForCurrent}, but {@code -1} counts from there, too.
	 * @param identifier any identifier
	 * @return false if a move from any rows has the same target
	 */
	public boolean movesFromCurrent(String identifier) {
		return this.resolver.parse(identifier).accept(new CurrentReference(this.resolver, true));
	}

	/**
	 * List a history range, both ends included.
	 * @param lower the older end, or {@code null} for base
	 * @param upper the newer end, or {@code null} for the heads; {@code +N} counts from
	 * the older end
	 * @param currentRows the rows of the version table
	 * @return revisions newest first
	 */
	public List<RevisionNode> iterate(@Nullable String lower, @Nullable String upper, Collection<String> currentRows) {
		return new RangeQuery(this.index, Resolver.lenient(this.index, this.shape), this.order, this.labels)
			.iterate(lower, upper, CurrentRows.of(this.index, currentRows));
	}

	/**
	 * The newest applied revision of every line, also where a dependency covers it.
	 * @param rows the rows of the version table
	 * @return revisions in load order
	 * @throws MigrationRefusedException if there is a row without a file
	 */
	public List<RevisionNode> current(Collection<String> rows) {
		BitSet positions = CurrentRows.of(this.index, rows).positions();
		return this.index.nodes(this.index.down().tips(this.index.needs().ancestors(positions)));
	}

	/**
	 * The rows with everything that they need. Rows without a file are left out.
	 * @param rows the rows of the version table
	 * @return ids in load order
	 */
	public Set<String> applied(Collection<String> rows) {
		BitSet known = CurrentRows.of(this.index, rows).known();
		return OrderedSets.copyOf(this.index.ids(this.index.needs().ancestors(known)));
	}

	/**
	 * The rows that are no revision of this graph.
	 * @param rows the rows of the version table
	 * @return ids in the order of the rows
	 */
	public Set<String> unknown(Collection<String> rows) {
		return OrderedSets.copyOf(new LinkedHashSet<>(CurrentRows.of(this.index, rows).unknown()));
	}

	/**
	 * Plan an upgrade: everything that the target needs and that is not applied yet.
	 * @param rows the rows of the version table
	 * @param target any identifier; {@code +N} counts from the current revision
	 * @return the plan, empty if the target is applied
	 */
	public Plan upgrade(Collection<String> rows, String target) {
		return new UpgradePlanner(this.index, this.resolver, this.order).plan(rows, target);
	}

	/**
	 * Plan a downgrade: the applied revisions that follow the target, and all that needs
	 * them.
	 * @param rows the rows of the version table
	 * @param target any identifier; {@code -N} counts from the current revision, and
	 * {@code -1} on a merge point undoes that merge
	 * @return the plan, empty if nothing follows the target
	 */
	public Plan downgrade(Collection<String> rows, String target) {
		return new DowngradePlanner(this.index, this.shape, this.resolver, this.order).plan(rows, target);
	}

	/**
	 * Plan a stamp: every target becomes a row, and the rows on its lines, above and
	 * below, vanish.
	 * @param rows the rows of the version table
	 * @param targets any identifiers; relative ones count from the current revision
	 * @return the plan, empty if the rows are so already
	 * @throws MigrationRefusedException if there is a row without a file
	 */
	public Plan stamp(Collection<String> rows, List<String> targets) {
		return new StampPlanner(this.index, this.resolver).plan(rows, targets);
	}

	/**
	 * Plan a stamp that first forgets all rows, also those without a file.
	 * @param rows the rows of the version table
	 * @param targets any identifiers
	 * @return the plan, empty if the rows are so already
	 */
	public Plan stampPurging(Collection<String> rows, List<String> targets) {
		return new StampPlanner(this.index, this.resolver).planPurging(rows, targets);
	}

}
