package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Hold revisions by position in load order, their names, and their edges: by down
 * revision alone, and by all that a revision needs. References that lead nowhere and self
 * references are left out: {@link GraphProblems} reports them.
 */
final class RevisionIndex {

	private final List<RevisionNode> nodes;

	private final Map<String, Integer> ids = new HashMap<>();

	private final Map<String, Integer> labels = new LinkedHashMap<>();

	private final Edges down;

	private final Edges needs;

	RevisionIndex(List<RevisionNode> nodes) {
		this.nodes = List.copyOf(nodes);
		for (int i = 0; i < nodes.size(); i++) {
			this.ids.putIfAbsent(nodes.get(i).id(), i);
			for (String label : nodes.get(i).branchLabels()) {
				this.labels.putIfAbsent(label, i);
			}
		}
		this.down = Edges.of(edges(this::downParents));
		this.needs = Edges.of(edges((node) -> IntStream.concat(downParents(node), dependencies(node))));
	}

	private int[][] edges(Function<RevisionNode, IntStream> parents) {
		int[][] edges = new int[this.nodes.size()][];
		for (int i = 0; i < edges.length; i++) {
			int self = i;
			edges[i] = parents.apply(this.nodes.get(i)).filter((parent) -> parent != self).distinct().toArray();
		}
		return edges;
	}

	private IntStream downParents(RevisionNode node) {
		return node.downRevisions().stream().map(this.ids::get).filter(Objects::nonNull).mapToInt(Integer::intValue);
	}

	private IntStream dependencies(RevisionNode node) {
		return node.dependsOn().stream().map(this::exact).flatMapToInt(OptionalInt::stream);
	}

	int size() {
		return this.nodes.size();
	}

	List<RevisionNode> nodes() {
		return this.nodes;
	}

	RevisionNode node(int position) {
		return this.nodes.get(position);
	}

	String id(int position) {
		return node(position).id();
	}

	/**
	 * By down revision alone.
	 * @return the edges
	 */
	Edges down() {
		return this.down;
	}

	/**
	 * By down revision and dependency.
	 * @return the edges
	 */
	Edges needs() {
		return this.needs;
	}

	/**
	 * The dependencies that a revision declares itself.
	 * @param position a revision
	 * @return positions as declared, each once
	 */
	int[] dependencies(int position) {
		return dependencies(node(position)).distinct().toArray();
	}

	OptionalInt byId(@Nullable String id) {
		return ofNullable(this.ids.get(id));
	}

	/**
	 * Find a revision by its full id or by a label that it bears.
	 * @param name an id or a label
	 * @return its position
	 */
	OptionalInt exact(String name) {
		Integer id = this.ids.get(name);
		return (id != null) ? OptionalInt.of(id) : ofNullable(this.labels.get(name));
	}

	boolean isLabel(String name) {
		return this.labels.containsKey(name);
	}

	/**
	 * Every id in load order, then every label.
	 * @return names
	 */
	Stream<String> names() {
		return Stream.concat(this.nodes.stream().map(RevisionNode::id), this.labels.keySet().stream());
	}

	List<RevisionNode> nodes(BitSet positions) {
		return positions.stream().mapToObj(this::node).toList();
	}

	List<RevisionNode> nodes(Collection<Integer> positions) {
		return positions.stream().map(this::node).toList();
	}

	Set<String> ids(BitSet positions) {
		Set<String> result = new LinkedHashSet<>();
		Positions.forEach(positions, (position) -> result.add(id(position)));
		return result;
	}

	private static OptionalInt ofNullable(@Nullable Integer value) {
		return (value != null) ? OptionalInt.of(value) : OptionalInt.empty();
	}

}
