package dev.migrations.revision;

import java.util.List;

import dev.migrations.Problem;

/**
 * Why the database cannot be moved as asked.
 */
public sealed interface MoveProblem extends Problem {

	/**
	 * To stamp with revisions and with what clears their rows at once.
	 */
	record AmbiguousStamp(String base, List<RevisionNode> revisions) implements MoveProblem {

		public AmbiguousStamp {
			revisions = List.copyOf(revisions);
		}

		@Override
		public String fact() {
			return "'" + this.base + "' clears the rows that " + Wording.ofAll(this.revisions) + " would set.";
		}

		@Override
		public String remedy() {
			return "Leave one of the two out; '--purge' clears all rows before it sets others.";
		}

	}

	/**
	 * To downgrade to a revision that is applied only because others depend on it:
	 * nothing above it could be taken back.
	 */
	record AppliedAsDependency(String identifier, RevisionNode revision,
			List<RevisionNode> dependents) implements MoveProblem {

		public AppliedAsDependency {
			dependents = List.copyOf(dependents);
		}

		@Override
		public String fact() {
			return "There is nothing to take back above '" + this.identifier + "', which means " + this.revision.named()
					+ ": it is applied only because " + Wording.ofAll(this.dependents)
					+ ((this.dependents.size() != 1) ? " depend on it." : " depends on it.");
		}

		@Override
		public String remedy() {
			return "Downgrade to a revision below " + Wording.ofAll(this.dependents) + " on its own line, or by '-1'.";
		}

	}

	/**
	 * To downgrade a branch to a fork from which no line leads to that branch.
	 */
	record InvalidDowngradeTarget(String branch, RevisionNode revision,
			List<RevisionNode> children) implements MoveProblem {

		public InvalidDowngradeTarget {
			children = List.copyOf(children);
		}

		@Override
		public String fact() {
			return "From " + this.revision.named() + " no line leads to branch '" + this.branch + "', only to "
					+ Wording.ofAll(this.children) + ".";
		}

		@Override
		public String remedy() {
			return "Name '" + this.revision.id() + "' alone, or a branch that begins above it.";
		}

	}

	/**
	 * To downgrade to a revision that is not applied.
	 */
	record NotApplied(String identifier, RevisionNode revision, List<RevisionNode> current) implements MoveProblem {

		public NotApplied {
			current = List.copyOf(current);
		}

		@Override
		public String fact() {
			return "Cannot downgrade to " + this.revision.named() + ": it is not applied; current: "
					+ (this.current.isEmpty() ? "base" : Wording.ofAll(this.current)) + ".";
		}

		@Override
		public String remedy() {
			return "Name an applied revision, or 'base'.";
		}

	}

	/**
	 * Revisions asked for together, or version table rows, that contain one another.
	 */
	record OverlappingRevisions(RevisionNode revision, List<RevisionNode> contained) implements MoveProblem {

		public OverlappingRevisions {
			contained = List.copyOf(contained);
		}

		@Override
		public String fact() {
			return "Revision " + this.revision.named() + " already contains " + Wording.ofAll(this.contained)
					+ ", which stands beside it.";
		}

		@Override
		public String remedy() {
			return "Name only the newer; if these are rows of the version table, repair it with 'stamp --purge "
					+ this.revision.id() + "'.";
		}

	}

	/**
	 * To move while the version table holds revisions that no file describes.
	 */
	record UnknownRows(List<String> rows) implements MoveProblem {

		public UnknownRows {
			rows = List.copyOf(rows);
		}

		@Override
		public String fact() {
			return "The version table holds revisions without a file: " + Wording.quoted(this.rows) + ".";
		}

		@Override
		public String remedy() {
			return "Deploy the application that has them, or set the rows anew with 'stamp --purge'.";
		}

	}

}
