package dev.migrations.script;

import org.jspecify.annotations.Nullable;

/**
 * The SQL of a revision file that is to be written.
 *
 * @param upgrade what the upgrade section holds
 * @param downgrade what the downgrade section holds; null for no such section, which
 * makes the revision irreversible
 */
public record RevisionSections(String upgrade, @Nullable String downgrade) {

	/**
	 * Sections that do nothing, as a merge has them.
	 */
	public static final RevisionSections EMPTY = new RevisionSections("", "");

	/**
	 * Sections for a developer to fill in.
	 */
	public static final RevisionSections TEMPLATE = new RevisionSections("-- Write here what makes the change.",
			"-- Write here what undoes it. If nothing can, remove this section: the revision is then irreversible.");

}
