package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Find circles in edges: first peel off every revision whose parents are all gone; what
 * is left has a parent left, so that a walk from parent to parent meets a circle. Take
 * that out and begin again.
 */
final class Cycles {

	private final Edges edges;

	private final BitSet remaining;

	private final int[] parentsLeft;

	private final Deque<Integer> free = new ArrayDeque<>();

	private Cycles(Edges edges) {
		this.edges = edges;
		this.remaining = Positions.all(edges.size());
		this.parentsLeft = new int[edges.size()];
		for (int i = 0; i < edges.size(); i++) {
			this.parentsLeft[i] = edges.parents(i).length;
			if (this.parentsLeft[i] == 0) {
				this.free.add(i);
			}
		}
	}

	static List<List<Integer>> find(Edges edges) {
		Cycles cycles = new Cycles(edges);
		List<List<Integer>> found = new ArrayList<>();
		cycles.peel();
		while (!cycles.remaining.isEmpty()) {
			List<Integer> cycle = cycles.walk(cycles.remaining.nextSetBit(0));
			found.add(cycle);
			cycles.free.addAll(cycle);
			cycles.peel();
		}
		return found;
	}

	private void peel() {
		while (!this.free.isEmpty()) {
			int revision = this.free.remove();
			if (this.remaining.get(revision)) {
				this.remaining.clear(revision);
				for (int child : this.edges.children(revision)) {
					if (--this.parentsLeft[child] == 0) {
						this.free.add(child);
					}
				}
			}
		}
	}

	private List<Integer> walk(int start) {
		List<Integer> path = new ArrayList<>();
		BitSet seen = new BitSet();
		int revision = start;
		while (!seen.get(revision)) {
			seen.set(revision);
			path.add(revision);
			revision = parentLeft(revision);
		}
		return List.copyOf(path.subList(path.indexOf(revision), path.size()));
	}

	private int parentLeft(int revision) {
		for (int parent : this.edges.parents(revision)) {
			if (this.remaining.get(parent)) {
				return parent;
			}
		}
		throw new IllegalStateException("No parent left for " + revision);
	}

}
