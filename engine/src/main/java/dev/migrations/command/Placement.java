package dev.migrations.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrations.PlainLog;
import dev.migrations.revision.InvalidRevisionGraphException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.script.RevisionHeader;
import org.apache.commons.logging.Log;

/**
 * Finds the place of a new revision in the graph.
 *
 * @param graph the revisions that there are
 * @param currentRows reads the version table
 */
record Placement(RevisionGraph graph, Supplier<? extends Collection<String>> currentRows) {

	private static final Log logger = PlainLog.of(RevisionAuthor.class);

	private static final String BUILD_OUTPUT = "target/classes/";

	/**
	 * Find revisions. Other than for a move, {@code heads} includes those that another
	 * head depends on.
	 * @param identifiers any identifiers
	 * @return the revisions, each once
	 */
	List<RevisionNode> resolve(List<String> identifiers) {
		return identifiers.stream().flatMap(this::resolve).distinct().toList();
	}

	private Stream<RevisionNode> resolve(String identifier) {
		if (identifier.equals("heads")) {
			return this.graph.heads().stream();
		}
		Collection<String> rows = this.graph.asksForCurrent(identifier) ? this.currentRows.get() : List.of();
		return this.graph.resolve(identifier, rows).stream();
	}

	List<String> parents(List<String> identifiers, boolean splice) {
		List<RevisionNode> parents = resolve(identifiers);
		Optional<RevisionNode> inner = parents.stream().filter((parent) -> !splice && !isHead(parent)).findFirst();
		if (inner.isPresent()) {
			throw new AuthorProblem.NotHead(inner.get(), this.graph.heads()).refusal();
		}
		parents.stream().filter(Placement::isCopy).forEach(Placement::warn);
		return parents.stream().map(RevisionNode::id).toList();
	}

	private static boolean isCopy(RevisionNode node) {
		return node.source().replace('\\', '/').startsWith(BUILD_OUTPUT);
	}

	private static void warn(RevisionNode copy) {
		logger.warn(
				"Revision %s is followed, which was read from the output of the build only; if its source was removed, "
					.formatted(copy.named()) + "run './mvnw clean' and write this revision again");
	}

	private boolean isHead(RevisionNode node) {
		return this.graph.heads().contains(node);
	}

	/**
	 * Find dependencies. A label stays a label.
	 * @param identifiers any identifiers
	 * @return labels and full ids
	 */
	List<String> dependencies(List<String> identifiers) {
		List<String> dependencies = new ArrayList<>();
		for (String identifier : identifiers) {
			for (RevisionNode node : resolve(List.of(identifier))) {
				dependencies.add(node.branchLabels().contains(identifier) ? identifier : node.id());
			}
		}
		return dependencies.stream().distinct().toList();
	}

	boolean isTaken(String name) {
		return bearer(name).isPresent();
	}

	private Optional<RevisionNode> bearer(String name) {
		return this.graph.nodes()
			.stream()
			.filter((node) -> node.id().equals(name) || node.branchLabels().contains(name))
			.findFirst();
	}

	/**
	 * Check that the revisions are valid with the new one.
	 * @param header the new revision
	 */
	void check(RevisionHeader header) {
		bearer(header.id()).ifPresent((bearer) -> {
			throw new AuthorProblem.NameTaken(header.id(), bearer, "--rev-id").refusal();
		});
		for (String label : header.branchLabels()) {
			bearer(label).ifPresent((bearer) -> {
				throw new AuthorProblem.NameTaken(label, bearer, "--branch-label").refusal();
			});
		}
		RevisionNode node = new RevisionNode(header.id(), header.downRevisions(), header.dependsOn(),
				header.branchLabels(), "the new revision");
		try {
			RevisionGraph.of(Stream.concat(this.graph.nodes().stream(), Stream.of(node)).toList());
		}
		catch (InvalidRevisionGraphException ex) {
			throw new InvalidNewRevisionException(header.id(), ex);
		}
	}

}
