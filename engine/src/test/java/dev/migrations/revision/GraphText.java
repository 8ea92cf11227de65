package dev.migrations.revision;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Build graphs from text: {@code "a"}, {@code "m <- b, c"},
 * {@code "x <- a needs y labels shop"}. The source of {@code a} is {@code a.sql}.
 */
final class GraphText {

	private static final Pattern LINE = Pattern
		.compile("(?<id>\\S+)(?: <- (?<down>.+?))?(?: needs (?<needs>.+?))?(?: labels (?<labels>.+?))?");

	private GraphText() {
	}

	static RevisionGraph graph(String... lines) {
		return RevisionGraph.of(nodes(lines));
	}

	static List<RevisionNode> nodes(String... lines) {
		return Arrays.stream(lines).map(GraphText::node).toList();
	}

	static RevisionNode node(String line) {
		Matcher matcher = LINE.matcher(line);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(line);
		}
		String id = matcher.group("id");
		return new RevisionNode(id, list(matcher.group("down")), list(matcher.group("needs")),
				list(matcher.group("labels")), id + ".sql");
	}

	static List<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).toList();
	}

	private static List<String> list(String text) {
		return (text != null) ? List.of(text.split(", ")) : List.of();
	}

}
