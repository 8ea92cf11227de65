package dev.migrations.revision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an identifier.
 */
public sealed interface IdentifierProblem extends Problem {

	/**
	 * An abbreviation that several ids or labels begin with.
	 */
	record AmbiguousIdentifier(String identifier, Map<String, RevisionNode> matches) implements IdentifierProblem {

		private static final int MOST_SHOWN = 20;

		@Override
		public String fact() {
			return "Several names begin with '" + this.identifier + "': " + shown(this.matches) + ".";
		}

		@Override
		public String remedy() {
			return "Type more characters of the one you mean.";
		}

		private static String shown(Map<String, RevisionNode> matches) {
			return matches.entrySet()
				.stream()
				.limit(MOST_SHOWN)
				.map((match) -> Wording.named(match.getKey(), match.getValue()))
				.collect(Collectors.joining(", "));
		}

	}

	/**
	 * An identifier that names no revision.
	 */
	record UnknownRevision(String identifier, List<String> suggestions) implements IdentifierProblem {

		public UnknownRevision {
			suggestions = List.copyOf(suggestions);
		}

		@Override
		public String fact() {
			return "No revision or branch is named '" + this.identifier + "'.";
		}

		@Override
		public String remedy() {
			return Wording.didYouMean(this.suggestions,
					"Type a full id, at least four characters of one, or a branch label.");
		}

	}

	/**
	 * A branch (what stands before {@code @}) that names no label and no revision.
	 */
	record UnknownBranch(String identifier, String branch, List<String> suggestions) implements IdentifierProblem {

		public UnknownBranch {
			suggestions = List.copyOf(suggestions);
		}

		@Override
		public String fact() {
			return "No branch is named '" + this.branch + "' in '" + this.identifier + "'.";
		}

		@Override
		public String remedy() {
			return Wording.didYouMean(this.suggestions, "Type a branch label or a revision id before '@'.");
		}

	}

	/**
	 * A revision that is no member of the branch it was asked for in.
	 */
	record NotInBranch(RevisionNode revision, String branch) implements IdentifierProblem {

		@Override
		public String fact() {
			return "Revision " + this.revision.named() + " is not a member of branch '" + this.branch + "'.";
		}

		@Override
		public String remedy() {
			return "Name '" + this.revision.id() + "' alone, or a revision of that branch.";
		}

	}

	/**
	 * An identifier that must mean one revision but means several heads.
	 */
	record MultipleHeads(String identifier, List<RevisionNode> heads) implements IdentifierProblem {

		public MultipleHeads {
			heads = List.copyOf(heads);
		}

		@Override
		public String fact() {
			return "Multiple heads are present for '" + this.identifier + "': " + Wording.ofAll(this.heads) + ".";
		}

		@Override
		public String remedy() {
			return "Name one, or join them with 'merge heads'.";
		}

	}

	/**
	 * A step relative to the current revision when several are current.
	 */
	record AmbiguousCurrent(String identifier, List<RevisionNode> current) implements IdentifierProblem {

		public AmbiguousCurrent {
			current = List.copyOf(current);
		}

		@Override
		public String fact() {
			return "Several revisions are current for '" + this.identifier + "': " + Wording.ofAll(this.current) + ".";
		}

		@Override
		public String remedy() {
			return "Name a revision, or the branch to move as in 'label@+1' or 'label@-1'.";
		}

	}

	/**
	 * A relative step that meets a fork or a merge.
	 */
	record AmbiguousWalk(String identifier, List<RevisionNode> choices) implements IdentifierProblem {

		public AmbiguousWalk {
			choices = List.copyOf(choices);
		}

		@Override
		public String fact() {
			return "The steps of '" + this.identifier + "' can lead to several revisions: "
					+ Wording.ofAll(this.choices) + ".";
		}

		@Override
		public String remedy() {
			return "Name one of them, or a branch as in 'label@+1'.";
		}

	}

	/**
	 * Relative steps for which there are not enough revisions, or that lead the wrong
	 * way.
	 */
	record RelativeOutOfRange(String identifier, String fact, String remedy) implements IdentifierProblem {

		static RelativeOutOfRange endOfLine(String identifier, @Nullable RevisionNode end) {
			String at = (end != null) ? end.named() : "base";
			return new RelativeOutOfRange(identifier, "There are not enough revisions for the steps of '" + identifier
					+ "': the line ends at " + at + ".", "Ask for fewer steps, or use 'heads' or 'base'.");
		}

		static RelativeOutOfRange wrongWay(String identifier, String use) {
			return new RelativeOutOfRange(identifier, "The steps of '" + identifier + "' are no " + use + ".",
					"Type '+N' to go up and '-N' to go down, at least one step.");
		}

	}

	/**
	 * A range whose lower end does not lie below its upper end.
	 */
	record NotAncestor(String lower, List<RevisionNode> lowerRevisions,
			List<RevisionNode> upperRevisions) implements IdentifierProblem {

		public NotAncestor {
			lowerRevisions = List.copyOf(lowerRevisions);
			upperRevisions = List.copyOf(upperRevisions);
		}

		@Override
		public String fact() {
			return this.lowerRevisions.isEmpty()
					? "No revision is left at '" + this.lower + "', where the range begins."
					: "No line of revisions leads from " + Wording.ofAll(this.lowerRevisions) + " up to "
							+ (this.upperRevisions.isEmpty() ? "'base'" : Wording.ofAll(this.upperRevisions)) + ".";
		}

		@Override
		public String remedy() {
			return "Type the older end first, as in 'older:newer', with both ends on one line; without an older end a range begins at base.";
		}

	}

}
