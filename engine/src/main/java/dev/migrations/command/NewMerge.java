package dev.migrations.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the {@code merge} command is asked for.
 *
 * @param revisions identifiers of the heads to join; {@code heads} for all
 * @param message what the revision does; null for one that names the heads
 * @param branchLabels the labels of the branch that begins with it
 * @param revId its id; null for a random one
 */
public record NewMerge(List<String> revisions, @Nullable String message, List<String> branchLabels,
		@Nullable String revId) {

	public NewMerge {
		revisions = List.copyOf(revisions);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * Ask for a revision that joins heads.
	 * @param revisions their identifiers; {@code heads} for all
	 * @return the request
	 */
	public static NewMerge of(String... revisions) {
		return new NewMerge(List.of(revisions), null, List.of(), null);
	}

	NewRevision toRevision(List<String> parents) {
		String message = (this.message != null) ? this.message : defaultMessage(parents);
		return new NewRevision(message, parents, false, this.branchLabels, List.of(), this.revId, null, false);
	}

	private static String defaultMessage(List<String> parents) {
		int last = parents.size() - 1;
		return "merge %s and %s".formatted(String.join(", ", parents.subList(0, last)), parents.get(last));
	}

}
