package dev.migrations.script;

import java.util.Optional;

import dev.migrations.revision.RevisionNode;

/**
 * A revision with what it runs.
 */
public sealed interface RevisionSource permits SqlRevision, JavaRevision {

	/**
	 * What the script says about itself.
	 * @return the header
	 */
	RevisionHeader header();

	/**
	 * Where the script is, as a location: {@code classpath:...}, {@code file:...} or
	 * {@code class:...}.
	 * @return the location
	 */
	String location();

	/**
	 * Where the script is, for people: a path that they can open, or a class name.
	 * @return the source
	 */
	String source();

	/**
	 * The checksum of what an upgrade runs.
	 * @return the checksum, or empty for a Java revision
	 */
	Optional<String> checksum();

	/**
	 * Whether the revision can be undone.
	 * @return false for an irreversible revision
	 */
	boolean reversible();

	/**
	 * The revision's place in the graph.
	 * @return the node
	 */
	default RevisionNode node() {
		RevisionHeader header = header();
		return new RevisionNode(header.id(), header.downRevisions(), header.dependsOn(), header.branchLabels(),
				source());
	}

}
