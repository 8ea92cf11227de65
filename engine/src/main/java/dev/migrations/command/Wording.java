package dev.migrations.command;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrations.revision.RevisionNode;

/**
 * Words revisions the way refusals show them.
 */
final class Wording {

	private Wording() {
	}

	static String named(RevisionNode node) {
		return "'%s' (%s)".formatted(node.id(), node.source());
	}

	static String named(Collection<RevisionNode> nodes) {
		return nodes.stream().map(Wording::named).collect(Collectors.joining(", "));
	}

}
