package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Make random valid graphs, the same ones for the same seed.
 */
final class RandomGraphs {

	private final Random random;

	RandomGraphs(long seed) {
		this.random = new Random(seed);
	}

	List<RevisionNode> next() {
		int size = 1 + this.random.nextInt(25);
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			List<String> down = older(i, chooseDownRevisions(i));
			List<String> dependsOn = older(i, (this.random.nextInt(4) == 0) ? 1 + this.random.nextInt(2) : 0);
			List<String> labels = (this.random.nextInt(6) == 0) ? List.of("label-" + i) : List.of();
			nodes.add(new RevisionNode(id(i), down, dependsOn, labels, id(i) + ".sql"));
		}
		Collections.shuffle(nodes, this.random);
		return nodes;
	}

	<T> T choose(List<T> elements) {
		return elements.get(this.random.nextInt(elements.size()));
	}

	private int chooseDownRevisions(int position) {
		int dice = this.random.nextInt(10);
		if (dice == 0) {
			return 0;
		}
		return (dice > 7) ? Math.min(position, 2 + this.random.nextInt(2)) : 1;
	}

	private List<String> older(int position, int count) {
		Set<String> chosen = new LinkedHashSet<>();
		IntStream.range(0, (position > 0) ? count : 0)
			.map((i) -> Math.max(0, position - 1 - this.random.nextInt(6)))
			.forEach((other) -> chosen.add(id(other)));
		return List.copyOf(chosen);
	}

	private static String id(int position) {
		return String.format(Locale.ROOT, "%04d", position);
	}

}
