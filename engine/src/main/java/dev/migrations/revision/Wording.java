package dev.migrations.revision;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Word revisions and names the way every refusal shows them.
 */
final class Wording {

	private static final int MOST_SHOWN = 20;

	private Wording() {
	}

	static String ofAll(Collection<RevisionNode> nodes) {
		String shown = nodes.stream().limit(MOST_SHOWN).map(RevisionNode::named).collect(Collectors.joining(", "));
		return (nodes.size() > MOST_SHOWN) ? shown + " and " + (nodes.size() - MOST_SHOWN) + " more" : shown;
	}

	static String named(String name, RevisionNode node) {
		return "'" + name + "' (" + node.source() + ")";
	}

	static String quoted(Collection<String> names) {
		return names.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", "));
	}

	static String didYouMean(Collection<String> suggestions, String otherwise) {
		return suggestions.isEmpty() ? otherwise : "Did you mean " + quoted(suggestions) + "?";
	}

}
