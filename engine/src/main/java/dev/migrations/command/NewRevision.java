package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the {@code revision} command is asked for.
 *
 * @param message what the revision does, or null
 * @param heads identifiers of the revisions that it follows; {@code base} for none
 * @param splice whether it may follow revisions that are no heads
 * @param branchLabels the labels of the branch that begins with it
 * @param dependsOn identifiers of revisions that must be applied before
 * @param revId its id; null for a random one
 * @param directory where the file goes; null for the configured directory
 * @param java whether it is a Java class
 */
public record NewRevision(@Nullable String message, List<String> heads, boolean splice, List<String> branchLabels,
		List<String> dependsOn, @Nullable String revId, @Nullable Path directory, boolean java) {

	public NewRevision {
		heads = heads.isEmpty() ? List.of("head") : List.copyOf(heads);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * Ask for a revision that follows the only head.
	 * @param message what it does
	 * @return the request
	 */
	public static NewRevision of(@Nullable String message) {
		return new NewRevision(message, List.of(), false, List.of(), List.of(), null, null, false);
	}

	/**
	 * Follow other revisions.
	 * @param heads their identifiers; {@code base} for none
	 * @return a new request
	 */
	public NewRevision withHeads(String... heads) {
		return new NewRevision(this.message, List.of(heads), this.splice, this.branchLabels, this.dependsOn, this.revId,
				this.directory, this.java);
	}

	/**
	 * Allow to follow revisions that are no heads, which begins a branch.
	 * @return a new request
	 */
	public NewRevision withSplice() {
		return new NewRevision(this.message, this.heads, true, this.branchLabels, this.dependsOn, this.revId,
				this.directory, this.java);
	}

	/**
	 * Label the branch that begins with it.
	 * @param branchLabels the labels
	 * @return a new request
	 */
	public NewRevision withBranchLabels(String... branchLabels) {
		return new NewRevision(this.message, this.heads, this.splice, List.of(branchLabels), this.dependsOn, this.revId,
				this.directory, this.java);
	}

	/**
	 * Depend on further revisions.
	 * @param dependsOn their identifiers
	 * @return a new request
	 */
	public NewRevision withDependsOn(String... dependsOn) {
		return new NewRevision(this.message, this.heads, this.splice, this.branchLabels, List.of(dependsOn), this.revId,
				this.directory, this.java);
	}

	/**
	 * Choose the id.
	 * @param revId the id
	 * @return a new request
	 */
	public NewRevision withRevId(String revId) {
		return new NewRevision(this.message, this.heads, this.splice, this.branchLabels, this.dependsOn, revId,
				this.directory, this.java);
	}

	/**
	 * Write the file elsewhere.
	 * @param directory the directory of revision files; the root of source code for a
	 * Java class
	 * @return a new request
	 */
	public NewRevision withDirectory(Path directory) {
		return new NewRevision(this.message, this.heads, this.splice, this.branchLabels, this.dependsOn, this.revId,
				directory, this.java);
	}

	/**
	 * Write a Java class.
	 * @return a new request
	 */
	public NewRevision inJava() {
		return new NewRevision(this.message, this.heads, this.splice, this.branchLabels, this.dependsOn, this.revId,
				this.directory, true);
	}

}
