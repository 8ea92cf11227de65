package dev.migrations.revision;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Word revisions and names the way every refusal shows them.
 */
final class Wording {

	private Wording() {
	}

	static String of(RevisionNode node) {
		return "'" + node.id() + "' (" + node.source() + ")";
	}

	static String ofAll(Collection<RevisionNode> nodes) {
		return nodes.stream().map(Wording::of).collect(Collectors.joining(", "));
	}

	static String quoted(Collection<String> names) {
		return names.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", "));
	}

	static String didYouMean(Collection<String> suggestions, String otherwise) {
		return suggestions.isEmpty() ? otherwise : "Did you mean " + quoted(suggestions) + "?";
	}

}
