package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse a branch (what stands before {@code @}) that names no label and no revision.
 */
public final class UnknownBranchException extends MigrationException {

	private final String identifier;

	private final String branch;

	private final List<String> suggestions;

	UnknownBranchException(String identifier, String branch, List<String> suggestions) {
		super("No branch is named '" + branch + "' in '" + identifier + "'.",
				Wording.didYouMean(suggestions, "Type a branch label or a revision id before '@'."));
		this.identifier = identifier;
		this.branch = branch;
		this.suggestions = List.copyOf(suggestions);
	}

	/**
	 * What was asked for.
	 * @return the identifier as typed
	 */
	public String getIdentifier() {
		return this.identifier;
	}

	/**
	 * The part before the at sign.
	 * @return the branch as typed
	 */
	public String getBranch() {
		return this.branch;
	}

	/**
	 * The known names nearest to it.
	 * @return ids and labels, possibly none
	 */
	public List<String> getSuggestions() {
		return this.suggestions;
	}

}
