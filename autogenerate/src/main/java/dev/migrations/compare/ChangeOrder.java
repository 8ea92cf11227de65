package dev.migrations.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.compare.Trace.AllColumns;
import dev.migrations.compare.Trace.StoredColumns;
import dev.migrations.compare.Trace.UniqueKey;
import dev.migrations.diff.Change;

/**
 * Orders changes so that each can be carried out:
 * <ol>
 * <li>What creates something runs before what needs it.</li>
 * <li>What frees something runs before what drops it.</li>
 * <li>What drops something runs before what creates something of that name.</li>
 * <li>What drops a key runs before new foreign keys to the same columns, which could
 * depend on it, and what drops such foreign keys runs before what creates another
 * key.</li>
 * <li>Otherwise the order is that of {@link ChangeRank}, and tables that others refer to
 * come first.</li>
 * </ol>
 */
final class ChangeOrder {

	private final List<Change> changes;

	private final List<Set<Integer>> successors = new ArrayList<>();

	private final int[] predecessors;

	private ChangeOrder(List<Change> changes) {
		this.changes = changes;
		this.predecessors = new int[changes.size()];
		changes.forEach((change) -> this.successors.add(new HashSet<>()));
	}

	static List<Change> order(List<Change> changes) {
		ChangeOrder order = new ChangeOrder(TableOrder.sort(changes));
		order.connect();
		return order.walk();
	}

	private void connect() {
		List<Footprint> footprints = this.changes.stream().map(ChangeFootprint::of).toList();
		connect(footprints, Footprint::creates, Footprint::needs);
		connect(footprints, Footprint::frees, Footprint::drops);
		connect(footprints, keys(Footprint::drops), Footprint::needs);
		connect(footprints, keys(Footprint::frees), Footprint::creates);
		connectReuse(footprints);
	}

	private void connect(List<Footprint> footprints, Function<Footprint, Set<Trace>> before,
			Function<Footprint, Set<Trace>> after) {
		Map<Trace, List<Integer>> later = index(footprints, after);
		for (int first = 0; first < footprints.size(); first++) {
			for (Trace trace : before.apply(footprints.get(first))) {
				connect(first, later.getOrDefault(trace, List.of()));
			}
		}
	}

	private static Function<Footprint, Set<Trace>> keys(Function<Footprint, Set<Trace>> objects) {
		return objects.andThen((all) -> all.stream().filter(UniqueKey.class::isInstance).collect(Collectors.toSet()));
	}

	private void connectReuse(List<Footprint> footprints) {
		Map<Trace, List<Integer>> creators = index(footprints, Footprint::creates);
		for (int first = 0; first < footprints.size(); first++) {
			Footprint footprint = footprints.get(first);
			for (Trace trace : footprint.drops()) {
				if (!isCollective(trace) && !footprint.creates().contains(trace)) {
					connect(first, creators.getOrDefault(trace, List.of()));
				}
			}
		}
	}

	private static boolean isCollective(Trace trace) {
		return trace instanceof AllColumns || trace instanceof StoredColumns;
	}

	private static Map<Trace, List<Integer>> index(List<Footprint> footprints,
			Function<Footprint, Set<Trace>> objects) {
		Map<Trace, List<Integer>> index = new HashMap<>();
		for (int position = 0; position < footprints.size(); position++) {
			for (Trace trace : objects.apply(footprints.get(position))) {
				index.computeIfAbsent(trace, (key) -> new ArrayList<>()).add(position);
			}
		}
		return index;
	}

	private void connect(int first, Collection<Integer> others) {
		for (int next : others) {
			if (next != first && this.successors.get(first).add(next)) {
				this.predecessors[next]++;
			}
		}
	}

	/*
	 * Should a circle be left, its first change goes first: PostgreSQL will judge.
	 */
	private List<Change> walk() {
		Comparator<Integer> readable = Comparator
			.<Integer>comparingInt((index) -> ChangeRank.of(this.changes.get(index)))
			.thenComparing(Comparator.naturalOrder());
		TreeSet<Integer> waiting = new TreeSet<>(readable);
		TreeSet<Integer> ready = new TreeSet<>(readable);
		for (int index = 0; index < this.changes.size(); index++) {
			((this.predecessors[index] == 0) ? ready : waiting).add(index);
		}
		List<Change> ordered = new ArrayList<>();
		while (!ready.isEmpty() || !waiting.isEmpty()) {
			int next = (!ready.isEmpty()) ? ready.first() : waiting.first();
			ready.remove(next);
			waiting.remove(next);
			ordered.add(this.changes.get(next));
			for (int successor : this.successors.get(next)) {
				if (--this.predecessors[successor] == 0 && waiting.remove(successor)) {
					ready.add(successor);
				}
			}
		}
		return ordered;
	}

}
