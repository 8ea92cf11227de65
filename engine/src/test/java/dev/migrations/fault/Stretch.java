package dev.migrations.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationResult;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;

/**
 * What is run of the suite of revisions.
 *
 * @param start what was upgraded to before
 * @param upgrade whether it goes up
 * @param target where it goes
 */
record Stretch(List<String> start, boolean upgrade, String target) {

	/**
	 * From nothing to the revision that fails.
	 */
	static final Stretch UPGRADE = new Stretch(List.of(), true, "heads");

	/**
	 * From the revision before that one to nothing.
	 */
	static final Stretch DOWNGRADE = new Stretch(List.of("everything"), false, "base");

	/**
	 * A revision with a statement of which nobody but a person can tell whether it took
	 * effect.
	 */
	static final Stretch ARBITRARY = new Stretch(List.of(), true, "arbitrary");

	/**
	 * Each revision that fails until a person has corrected something.
	 */
	static final List<Stretch> MISTAKES = Stream.of("unique", "typo", "locked")
		.map((revision) -> new Stretch(List.of("clients"), true, revision))
		.toList();

	Stretch {
		start = List.copyOf(start);
	}

	/**
	 * Each revision by itself, both ways.
	 * @param graph the revisions
	 * @return the stretches
	 */
	static List<Stretch> each(RevisionGraph graph) {
		List<Stretch> stretches = new ArrayList<>();
		for (RevisionNode node : graph.nodes()) {
			List<String> below = new ArrayList<>(node.downRevisions());
			below.addAll(node.dependsOn());
			stretches.add(new Stretch(below, true, node.id()));
			if (!node.id().equals("duplicates")) {
				stretches.add(new Stretch(List.of(node.id()), false, below(node)));
			}
		}
		return stretches;
	}

	private static String below(RevisionNode node) {
		if (!node.downRevisions().isEmpty()) {
			return node.downRevisions().get(0);
		}
		return node.branchLabels().isEmpty() ? "base" : node.branchLabels().iterator().next() + "@base";
	}

	MigrationResult run(MigrationEngine engine) {
		return this.upgrade ? engine.upgrade(this.target) : engine.downgrade(this.target);
	}

	@Override
	public String toString() {
		return (this.upgrade ? "upgrade " : "downgrade ") + this.target;
	}

}
