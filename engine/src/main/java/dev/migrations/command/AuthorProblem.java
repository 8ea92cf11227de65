package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.Problem;
import dev.migrations.revision.RevisionNode;

/**
 * Why no revision is written.
 */
public sealed interface AuthorProblem extends Problem {

	/**
	 * A new revision is to follow one that others follow already.
	 */
	record NotHead(RevisionNode revision, List<RevisionNode> heads) implements AuthorProblem {

		public NotHead {
			heads = List.copyOf(heads);
		}

		@Override
		public String fact() {
			return "Revision %s is not a head; heads are %s.".formatted(this.revision.named(),
					RevisionNode.named(this.heads));
		}

		@Override
		public String remedy() {
			return "Name a head, or begin a branch at that revision with '--splice'.";
		}

	}

	/**
	 * There are not two heads to join.
	 */
	record TooFewHeads(List<String> identifiers, List<RevisionNode> heads) implements AuthorProblem {

		public TooFewHeads {
			identifiers = List.copyOf(identifiers);
			heads = List.copyOf(heads);
		}

		@Override
		public String fact() {
			return "A merge joins at least two heads, but '%s' means fewer; heads are %s."
				.formatted(String.join("' '", this.identifiers), RevisionNode.named(this.heads));
		}

		@Override
		public String remedy() {
			return "Name two heads or more, or 'heads' when there are several.";
		}

	}

	/**
	 * A schema is to become the first revision and there are revisions already.
	 */
	record RevisionsExist(List<RevisionNode> revisions) implements AuthorProblem {

		public RevisionsExist {
			revisions = List.copyOf(revisions);
		}

		@Override
		public String fact() {
			return "There are revisions already: %s.".formatted(RevisionNode.named(this.revisions));
		}

		@Override
		public String remedy() {
			return "A dump can only become the first; remove them, or stamp the database with the one that it is at.";
		}

	}

	/**
	 * A new revision is to have an id or a branch label that is taken.
	 */
	record NameTaken(String name, RevisionNode bearer, String option) implements AuthorProblem {

		@Override
		public String fact() {
			return "The name '%s' is taken already, by revision %s.".formatted(this.name, this.bearer.named());
		}

		@Override
		public String remedy() {
			return "Choose another with '%s'; nothing was written.".formatted(this.option);
		}

	}

	/**
	 * A Java revision is to be written and no package is configured for it.
	 */
	record NoPackage() implements AuthorProblem {

		@Override
		public String fact() {
			return "There is no package for Java revisions.";
		}

		@Override
		public String remedy() {
			return "Name one with 'migrations.packages', such as 'com.example.migrations'.";
		}

	}

	/**
	 * A revision is to be written while a Java revision is not compiled yet.
	 */
	record NotCompiled(String revision, Path path) implements AuthorProblem {

		@Override
		public String fact() {
			return "The Java revision '%s' (%s) is not compiled, so that nothing could follow it."
				.formatted(this.revision, this.path);
		}

		@Override
		public String remedy() {
			return "Compile it, as './mvnw compile' does, and try again.";
		}

	}

	/**
	 * A Java revision is to be generated.
	 */
	record GeneratedJava() implements AuthorProblem {

		@Override
		public String fact() {
			return "'--autogenerate' writes SQL only.";
		}

		@Override
		public String remedy() {
			return "Leave out '--java'.";
		}

	}

	/**
	 * An identifier counts from the current revision and no database is at hand.
	 */
	record NoCurrentRevision() implements AuthorProblem {

		@Override
		public String fact() {
			return "The current revision is not known, since no database is at hand.";
		}

		@Override
		public String remedy() {
			return "Name a revision by its id, a label or 'head'.";
		}

	}

	/**
	 * A revision has no file that could be opened.
	 */
	record NoSourceFile(String identifier, String fault, String remedy) implements AuthorProblem {

		@Override
		public String fact() {
			return "'%s' %s.".formatted(this.identifier, this.fault);
		}

	}

}
