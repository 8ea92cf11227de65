package dev.migrations.autoconfigure.commandline.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes revisions as a Mermaid flow chart, oldest first. A dotted arrow is a dependency.
 */
public final class MermaidDrawing {

	private final Map<String, String> nodes = new HashMap<>();

	private final List<String> lines = new ArrayList<>();

	private MermaidDrawing(List<RevisionView> oldestFirst) {
		int number = 0;
		for (RevisionView view : oldestFirst) {
			String node = "r" + ++number;
			this.nodes.put(view.id(), node);
			view.revision().branchLabels().forEach((label) -> this.nodes.putIfAbsent(label, node));
		}
	}

	/**
	 * Draw.
	 * @param views the revisions, newest first
	 * @return the lines of the diagram
	 */
	public static List<String> draw(List<RevisionView> views) {
		List<RevisionView> oldestFirst = new ArrayList<>(views);
		Collections.reverse(oldestFirst);
		MermaidDrawing drawing = new MermaidDrawing(oldestFirst);
		drawing.lines.add("flowchart TD");
		oldestFirst.forEach(drawing::node);
		oldestFirst.forEach(drawing::arrows);
		return List.copyOf(drawing.lines);
	}

	private void node(RevisionView view) {
		String labels = String.join(", ", view.revision().branchLabels());
		String text = Stream.of(view.id(), labels, Objects.toString(view.revision().message(), ""))
			.filter((part) -> !part.isEmpty())
			.map(MermaidDrawing::escape)
			.reduce((left, right) -> left + "<br/>" + right)
			.orElse("");
		this.lines.add("    %s[\"%s\"]".formatted(this.nodes.get(view.id()), text));
	}

	private void arrows(RevisionView view) {
		view.revision().downRevisions().forEach((down) -> arrow(down, "-->", view));
		view.revision().dependsOn().forEach((needed) -> arrow(needed, "-.->", view));
	}

	private void arrow(String from, String arrow, RevisionView to) {
		String node = this.nodes.get(from);
		if (node != null) {
			this.lines.add("    %s %s %s".formatted(node, arrow, this.nodes.get(to.id())));
		}
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
