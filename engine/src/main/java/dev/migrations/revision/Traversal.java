package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Run one traversal of a {@link TraversalOrder}:
 * <ol>
 * <li>The lines begin at the revisions that no other chosen one stands on.</li>
 * <li>The newest revision of the line at the cursor is taken, unless another line still
 * holds one that needs it: then the cursor moves to the first such line.</li>
 * <li>A taken revision gives its place to its first parent that no other line has; its
 * further parents become lines at the end. If there is none, the line ends and the cursor
 * moves one back.</li>
 * </ol>
 * What still needs a revision is counted, not searched, so that a traversal is linear.
 */
final class Traversal {

	private final Edges needs;

	private final int[][] parents;

	private final BitSet chosen;

	private final BitSet remaining;

	/** The chosen revisions and everything between them. */
	private final BitSet involved;

	private final int[] waitingFor;

	private final List<Integer> lines = new ArrayList<>();

	private final BitSet onLine = new BitSet();

	private final List<Integer> output = new ArrayList<>();

	private int cursor;

	/** The candidate for which {@link #blocking} was last found. */
	private int blocked = -1;

	private BitSet blocking = new BitSet();

	Traversal(Edges needs, int[][] parents, BitSet chosen) {
		this.needs = needs;
		this.parents = parents;
		this.chosen = chosen;
		this.remaining = (BitSet) chosen.clone();
		this.involved = Positions.and(needs.ancestors(chosen), needs.descendants(chosen));
		this.waitingFor = new int[needs.size()];
		Positions.forEach(this.involved, (position) -> {
			for (int parent : needs.parents(position)) {
				this.waitingFor[parent]++;
			}
		});
	}

	List<Integer> run() {
		begin();
		while (!this.lines.isEmpty()) {
			int candidate = this.lines.get(this.cursor);
			if (this.waitingFor[candidate] > 0) {
				this.cursor = blockingLine(candidate);
			}
			else {
				take(candidate);
			}
		}
		return this.output;
	}

	private void begin() {
		BitSet heads = (BitSet) this.chosen.clone();
		Positions.forEach(this.chosen, (position) -> {
			for (int parent : this.parents[position]) {
				heads.clear(parent);
			}
		});
		Positions.forEach(heads, this::addLine);
	}

	private void addLine(int position) {
		this.lines.add(position);
		this.onLine.set(position);
	}

	private int blockingLine(int candidate) {
		if (candidate != this.blocked) {
			this.blocked = candidate;
			this.blocking = above(candidate);
		}
		int line = 0;
		while (!this.blocking.get(this.lines.get(line))) {
			line++;
		}
		return line;
	}

	private BitSet above(int position) {
		BitSet above = new BitSet();
		Deque<Integer> todo = new ArrayDeque<>(List.of(position));
		while (!todo.isEmpty()) {
			for (int child : this.needs.children(todo.pop())) {
				if (this.involved.get(child) && !above.get(child)) {
					above.set(child);
					todo.push(child);
				}
			}
		}
		return above;
	}

	private void take(int position) {
		this.output.add(position);
		this.remaining.clear(position);
		release(position);
		List<Integer> next = new ArrayList<>();
		for (int parent : this.parents[position]) {
			if (this.remaining.get(parent) && !this.onLine.get(parent)) {
				next.add(parent);
			}
		}
		if (next.isEmpty()) {
			this.lines.remove(this.cursor);
			this.cursor = Math.max(this.cursor - 1, 0);
			return;
		}
		this.lines.set(this.cursor, next.get(0));
		this.onLine.set(next.get(0));
		next.subList(1, next.size()).forEach(this::addLine);
	}

	private void release(int position) {
		Deque<Integer> todo = new ArrayDeque<>(List.of(position));
		while (!todo.isEmpty()) {
			int done = todo.pop();
			this.involved.clear(done);
			for (int parent : this.needs.parents(done)) {
				boolean free = --this.waitingFor[parent] == 0;
				if (free && this.involved.get(parent) && !this.chosen.get(parent)) {
					todo.push(parent);
				}
			}
		}
	}

}
