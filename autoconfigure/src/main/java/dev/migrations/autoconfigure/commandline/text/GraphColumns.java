package dev.migrations.autoconfigure.commandline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The lines of a drawing side by side, each two characters wide, and the moves that lead
 * from one row of the drawing to the next.
 */
final class GraphColumns {

	private final List<GraphColumn> columns = new ArrayList<>();

	private final List<String> moves = new ArrayList<>();

	int width() {
		return this.columns.size();
	}

	/**
	 * Find the line that leads to a revision, or begin one at the right.
	 * @param revision the revision
	 * @return its position
	 */
	int find(String revision) {
		int found = IntStream.range(0, this.columns.size())
			.filter((position) -> this.columns.get(position).revision().equals(revision))
			.findFirst()
			.orElse(this.columns.size());
		if (found == this.columns.size()) {
			this.columns.add(new GraphColumn(revision, false));
		}
		return found;
	}

	/**
	 * Draw all lines, one of them with a symbol of its own.
	 * @param position the line that is special
	 * @param symbol its symbol
	 * @return a row of the drawing
	 */
	String row(int position, char symbol) {
		return draw((column) -> String.valueOf((column == position) ? symbol : this.columns.get(column).symbol()));
	}

	/**
	 * Go on from a revision to what it follows, and join the lines that lead to the same.
	 * @param position the revision's line
	 * @param parents the lines that begin there
	 * @return the rows between the revision and the next
	 */
	List<String> advance(int position, List<GraphColumn> parents) {
		this.moves.clear();
		if (parents.isEmpty()) {
			close(position);
		}
		else {
			this.columns.set(position, parents.get(0));
			for (int i = parents.size() - 1; i > 0; i--) {
				open(position, parents.get(i));
			}
		}
		joinDuplicates();
		return List.copyOf(this.moves);
	}

	private void close(int position) {
		if (position < this.columns.size() - 1) {
			this.moves.add(draw((column) -> (column == position) ? " " : symbol(column), position + 1, "/"));
		}
		this.columns.remove(position);
	}

	private void open(int position, GraphColumn parent) {
		StringBuilder row = new StringBuilder();
		for (int column = 0; column < this.columns.size(); column++) {
			row.append((column > position) ? " \\" : symbol(column));
			row.append((column < position) ? " " : (column == position) ? "\\" : "");
		}
		this.moves.add(row.toString().stripTrailing());
		this.columns.add(position + 1, parent);
	}

	private void joinDuplicates() {
		for (int right = 1; right < this.columns.size(); right++) {
			int left = indexBefore(right);
			if (left >= 0) {
				join(left, right);
				right--;
			}
		}
	}

	private int indexBefore(int right) {
		String revision = this.columns.get(right).revision();
		return IntStream.range(0, right)
			.filter((position) -> this.columns.get(position).revision().equals(revision))
			.findFirst()
			.orElse(-1);
	}

	private void join(int left, int right) {
		char[] row = draw((column) -> (column >= right) ? " " : symbol(column), right, "/").toCharArray();
		for (int column = left + 1; column < right - 1; column++) {
			row[2 * column + 1] = '_';
		}
		this.moves.add(new String(row));
		GraphColumn joined = this.columns.get(left).join(this.columns.get(right));
		this.columns.remove(right);
		if (right > left + 1) {
			char[] last = draw(this::symbol).toCharArray();
			last[2 * left + 1] = '/';
			this.moves.add(new String(last));
		}
		this.columns.set(left, joined);
	}

	private String symbol(int column) {
		return String.valueOf(this.columns.get(column).symbol());
	}

	private String draw(IntFunction<String> symbols) {
		return draw(symbols, this.columns.size(), "");
	}

	/*
	 * Lines from one position on move to the left: their symbol stands in the gap.
	 */
	private String draw(IntFunction<String> symbols, int moving, String move) {
		StringBuilder row = new StringBuilder();
		for (int column = 0; column < this.columns.size(); column++) {
			if (column > 0) {
				row.append((column >= moving) ? move : " ");
			}
			row.append((column >= moving) ? " " : symbols.apply(column));
		}
		return row.toString().stripTrailing();
	}

}
