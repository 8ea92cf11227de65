package dev.migrations.autoconfigure.commandline.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Draws revisions and what they follow as {@code git log --graph} does: a star a
 * revision, newest first. A dotted line is a dependency.
 */
public final class GraphDrawing {

	private final Map<String, String> bearers = new LinkedHashMap<>();

	private final GraphColumns columns = new GraphColumns();

	private final List<String> lines = new ArrayList<>();

	private int closed = -1;

	private GraphDrawing(List<RevisionView> views) {
		views.forEach((view) -> view.revision().branchLabels().forEach((label) -> this.bearers.put(label, view.id())));
		views.forEach((view) -> this.bearers.put(view.id(), view.id()));
	}

	/**
	 * Draw.
	 * @param views the revisions, each before what it follows and depends on
	 * @param text what stands beside a revision
	 * @return the lines of the drawing
	 */
	public static List<String> draw(List<RevisionView> views, Function<RevisionView, List<String>> text) {
		GraphDrawing drawing = new GraphDrawing(views);
		views.forEach((view) -> drawing.add(view, text.apply(view)));
		return List.copyOf(drawing.lines);
	}

	private void add(RevisionView view, List<String> text) {
		List<GraphColumn> parents = parents(view);
		int width = this.columns.width();
		int position = this.columns.find(view.id());
		if (position == width && position == this.closed) {
			this.lines.add(this.columns.row(position, ' ').stripTrailing());
		}
		this.closed = parents.isEmpty() ? position : -1;
		this.lines.add(this.columns.row(position, '*') + " " + text.get(0));
		String margin = this.columns.row(position, parents.isEmpty() ? ' ' : '|');
		text.stream().skip(1).forEach((line) -> this.lines.add((margin + " " + line).stripTrailing()));
		this.lines.addAll(this.columns.advance(position, parents));
	}

	private List<GraphColumn> parents(RevisionView view) {
		Map<String, GraphColumn> parents = new LinkedHashMap<>();
		for (String down : view.revision().downRevisions()) {
			add(parents, down, false);
		}
		for (String needed : view.revision().dependsOn()) {
			add(parents, needed, true);
		}
		return List.copyOf(parents.values());
	}

	private void add(Map<String, GraphColumn> parents, String name, boolean dependency) {
		String revision = this.bearers.get(name);
		if (revision != null) {
			parents.putIfAbsent(revision, new GraphColumn(revision, dependency));
		}
	}

}
