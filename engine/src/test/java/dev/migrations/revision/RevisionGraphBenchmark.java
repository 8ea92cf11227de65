package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Measure loading and planning. Not a test: run its main method.
 */
public final class RevisionGraphBenchmark {

	private static final int SIZE = 20_000;

	private static final int ROUNDS = 12;

	private RevisionGraphBenchmark() {
	}

	public static void main(String[] args) {
		measure("chain", chain());
		measure("fork and merge every 10", merges());
		measure("two lines, one depends on the other", twins());
		measure("200 lines joined at the end", manyLines());
		measure("ladder of merges", ladder());
	}

	private static void measure(String name, List<RevisionNode> nodes) {
		RevisionGraph graph = RevisionGraph.of(nodes);
		Set<String> rows = graph.upgrade(List.of(), "heads").rowsAfter();
		String middle = nodes.get(nodes.size() / 2).id();
		System.out.printf(Locale.ROOT,
				"%-36s %6d revisions: load %6.1f ms, upgrade %6.1f ms, downgrade %6.1f ms, "
						+ "history %6.1f ms, one step %6.1f ms%n",
				name, nodes.size(), best(() -> RevisionGraph.of(nodes)), best(() -> graph.upgrade(List.of(), "heads")),
				best(() -> graph.downgrade(rows, "base")), best(() -> graph.iterate(null, null, rows)),
				best(() -> graph.upgrade(List.of(middle), middle)));
	}

	private static double best(Supplier<?> action) {
		long best = Long.MAX_VALUE;
		for (int i = 0; i < ROUNDS; i++) {
			long start = System.nanoTime();
			action.get();
			best = Math.min(best, System.nanoTime() - start);
		}
		return best / 1e6;
	}

	private static List<RevisionNode> chain() {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < SIZE; i++) {
			nodes.add(node("r" + i, (i > 0) ? List.of("r" + (i - 1)) : List.of(), List.of()));
		}
		return nodes;
	}

	private static List<RevisionNode> merges() {
		List<RevisionNode> nodes = new ArrayList<>();
		String tip = null;
		for (int i = 0; i < SIZE / 10; i++) {
			String base = "b" + i;
			nodes.add(node(base, (tip != null) ? List.of(tip) : List.of(), List.of()));
			List<String> tips = new ArrayList<>();
			for (String side : List.of("l", "r")) {
				String last = base;
				for (int j = 0; j < 4; j++) {
					String id = side + i + "." + j;
					nodes.add(node(id, List.of(last), List.of()));
					last = id;
				}
				tips.add(last);
			}
			tip = "m" + i;
			nodes.add(node(tip, tips, List.of()));
		}
		return nodes;
	}

	private static List<RevisionNode> twins() {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < SIZE / 2; i++) {
			nodes.add(node("e" + i, (i > 0) ? List.of("e" + (i - 1)) : List.of(), List.of()));
			nodes.add(node("c" + i, (i > 0) ? List.of("c" + (i - 1)) : List.of(), List.of("e" + i)));
		}
		return nodes;
	}

	private static List<RevisionNode> manyLines() {
		List<RevisionNode> nodes = new ArrayList<>();
		List<String> tips = new ArrayList<>();
		for (int line = 0; line < 200; line++) {
			String last = "";
			for (int i = 0; i < SIZE / 200; i++) {
				String id = "l" + line + "." + i;
				nodes.add(node(id, last.isEmpty() ? List.of() : List.of(last), List.of()));
				last = id;
			}
			tips.add(last);
		}
		nodes.add(node("join", tips, List.of()));
		return nodes;
	}

	private static List<RevisionNode> ladder() {
		List<RevisionNode> nodes = new ArrayList<>(
				List.of(node("a0", List.of(), List.of()), node("z0", List.of(), List.of())));
		for (int i = 1; i < SIZE / 2; i++) {
			List<String> both = List.of("a" + (i - 1), "z" + (i - 1));
			nodes.add(node("a" + i, both, List.of()));
			nodes.add(node("z" + i, both, List.of()));
		}
		return nodes;
	}

	private static RevisionNode node(String id, List<String> down, List<String> dependsOn) {
		return new RevisionNode(id, down, dependsOn, List.of(), id + ".sql");
	}

}
