package dev.migrations.revision;

import java.util.List;

/**
 * Report one thing that is wrong with a set of revisions.
 *
 * @param kind the kind of problem
 * @param message what is wrong, as a sentence that names revisions and sources
 * @param remedy what to do, as a sentence
 * @param revisions the ids in question
 * @param sources the files or classes in question
 */
public record GraphProblem(Kind kind, String message, String remedy, List<String> revisions, List<String> sources) {

	public GraphProblem {
		revisions = List.copyOf(revisions);
		sources = List.copyOf(sources);
	}

	static GraphProblem of(Kind kind, String message, String remedy, List<RevisionNode> nodes) {
		return new GraphProblem(kind, message, remedy, nodes.stream().map(RevisionNode::id).distinct().toList(),
				nodes.stream().map(RevisionNode::source).distinct().toList());
	}

	/**
	 * What can be wrong.
	 */
	public enum Kind {

		/** The same id twice. */
		DUPLICATE_ID,

		/** An id with a character that identifiers use, or too long. */
		ILLEGAL_ID,

		/** A word that identifiers use is taken as id. */
		RESERVED_ID,

		/** A label with a character that identifiers use, or too long. */
		ILLEGAL_LABEL,

		/** A word that identifiers use is taken as label. */
		RESERVED_LABEL,

		/** The same label twice, or a label that is an id. */
		DUPLICATE_LABEL,

		/** A down revision that does not exist. */
		UNKNOWN_DOWN_REVISION,

		/** A dependency that does not exist. */
		UNKNOWN_DEPENDENCY,

		/** A revision that follows itself. */
		SELF_LOOP,

		/** Revisions that follow one another in a circle. */
		CYCLE,

		/** A revision that depends on itself. */
		DEPENDENCY_SELF_LOOP,

		/** Revisions that need one another in a circle. */
		DEPENDENCY_CYCLE

	}

}
