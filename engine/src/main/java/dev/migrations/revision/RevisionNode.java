package dev.migrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Describe one revision as its file or class declares it. Ids and labels are checked when
 * a {@link RevisionGraph} is built, so that all problems are reported together.
 *
 * @param id the revision id
 * @param downRevisions the ids this revision follows; none makes it a base
 * @param dependsOn further ids or branch labels that must be applied before
 * @param branchLabels the labels this revision bears
 * @param source the file or class it comes from, shown in every refusal
 */
public record RevisionNode(String id, List<String> downRevisions, List<String> dependsOn, List<String> branchLabels,
		String source) {

	public RevisionNode {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * Name it in a message.
	 * @return its id, with the file or class that it comes from
	 */
	public String named() {
		return "'" + this.id + "' (" + this.source + ")";
	}

	/**
	 * Name several in a message.
	 * @param nodes the revisions
	 * @return all of them, separated by commas
	 */
	public static String named(Collection<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::named).collect(Collectors.joining(", "));
	}

}
