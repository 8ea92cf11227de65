package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Connect revisions, given by their position in load order, with those they stand on
 * (parents) and those that stand on them (children).
 */
final class Edges {

	private final int[][] parents;

	private final int[][] children;

	private Edges(int[][] parents, int[][] children) {
		this.parents = parents;
		this.children = children;
	}

	static Edges of(int[][] parents) {
		int[] counts = new int[parents.length];
		for (int[] each : parents) {
			for (int parent : each) {
				counts[parent]++;
			}
		}
		int[][] children = new int[parents.length][];
		for (int i = 0; i < counts.length; i++) {
			children[i] = new int[counts[i]];
		}
		for (int child = parents.length - 1; child >= 0; child--) {
			for (int parent : parents[child]) {
				children[parent][--counts[parent]] = child;
			}
		}
		return new Edges(parents, children);
	}

	int size() {
		return this.parents.length;
	}

	int[] parents(int revision) {
		return this.parents[revision];
	}

	int[] children(int revision) {
		return this.children[revision];
	}

	/**
	 * Find the given revisions and everything they stand on.
	 * @param from where to begin
	 * @return a new set
	 */
	BitSet ancestors(BitSet from) {
		return closure(from, this.parents);
	}

	/**
	 * Find the given revisions and everything that stands on them.
	 * @param from where to begin
	 * @return a new set
	 */
	BitSet descendants(BitSet from) {
		return closure(from, this.children);
	}

	/**
	 * Find the ancestors and the descendants of a revision, itself included.
	 * @param revision where to begin
	 * @return a new set
	 */
	BitSet related(int revision) {
		BitSet related = ancestors(Positions.of(revision));
		related.or(descendants(Positions.of(revision)));
		return related;
	}

	/**
	 * Keep what no other revision of the set stands on directly.
	 * @param revisions a set
	 * @return a new set
	 */
	BitSet tips(BitSet revisions) {
		BitSet tips = (BitSet) revisions.clone();
		Positions.forEach(revisions, (revision) -> {
			for (int parent : this.parents[revision]) {
				tips.clear(parent);
			}
		});
		return tips;
	}

	private static BitSet closure(BitSet from, int[][] next) {
		BitSet seen = (BitSet) from.clone();
		Deque<Integer> todo = new ArrayDeque<>();
		Positions.forEach(from, todo::push);
		while (!todo.isEmpty()) {
			for (int each : next[todo.pop()]) {
				if (!seen.get(each)) {
					seen.set(each);
					todo.push(each);
				}
			}
		}
		return seen;
	}

}
