package dev.migrations.autoconfigure.commandline.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a drawing as a person does: from each star down along the lines to other stars.
 */
final class GraphTracer {

	private final List<String> lines;

	private GraphTracer(List<String> lines) {
		this.lines = lines;
	}

	static Map<String, Set<String>> trace(List<String> lines) {
		GraphTracer tracer = new GraphTracer(lines);
		Map<String, Set<String>> edges = new LinkedHashMap<>();
		for (int row = 0; row < lines.size(); row++) {
			int star = lines.get(row).indexOf('*');
			if (star >= 0) {
				Set<String> found = new TreeSet<>();
				tracer.follow(row, star, found);
				edges.put(tracer.name(row), found);
			}
		}
		return edges;
	}

	private void follow(int row, int column, Set<String> found) {
		int next = row + 1;
		if (next == this.lines.size()) {
			return;
		}
		char below = at(next, column);
		if (below == '*') {
			found.add(name(next));
		}
		else if (below == '|' || below == ':') {
			follow(next, column, found);
		}
		if (at(next, column + 1) == '\\') {
			follow(next, column + 2, found);
		}
		if (at(next, column - 1) == '/' && leadsFrom(row, column)) {
			followLeft(next, column - 1, found);
		}
	}

	/*
	 * A stroke between two lines belongs to the line on its right, unless that one goes
	 * straight on: then it is the end of a longer stroke from further right.
	 */
	private boolean leadsFrom(int row, int column) {
		char below = at(row + 1, column);
		return below != '|' && below != ':';
	}

	private void followLeft(int row, int stroke, Set<String> found) {
		int left = stroke - 1;
		if (at(row, left) != '|' && at(row, left) != ':') {
			follow(row, left, found);
			return;
		}
		int end = stroke;
		while (at(row, end - 2) == '_') {
			end -= 2;
		}
		if (end == stroke && !continuesBelow(row, end - 2)) {
			follow(row, left, found);
			return;
		}
		follow(row + 1, end - 3, found);
	}

	private boolean continuesBelow(int row, int stroke) {
		return stroke > 0 && row + 1 < this.lines.size() && at(row + 1, stroke) == '/'
				&& (at(row + 1, stroke + 1) == '|' || at(row + 1, stroke + 1) == ':')
				&& this.lines.get(row + 1).indexOf('*') < 0;
	}

	private String name(int row) {
		String line = this.lines.get(row);
		return line.substring(line.lastIndexOf(' ') + 1);
	}

	private char at(int row, int column) {
		String line = this.lines.get(row);
		return (column >= 0 && column < line.length()) ? line.charAt(column) : ' ';
	}

}
