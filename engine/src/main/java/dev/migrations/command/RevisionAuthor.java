package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptSettings;
import org.jspecify.annotations.Nullable;

/**
 * Writes new revisions into the source code of an application. Needs no database.
 * <p>
 * Revisions are read from the configured locations and from the directory that new ones
 * are written to, anew for each call, so that two revisions in a row need no build in
 * between. Nothing is written unless all revisions together with the new one are valid,
 * and no file is overwritten.
 * <p>
 * Identifiers are those of {@link MigrationEngine}. Every method throws a
 * {@link dev.migrations.MigrationException} when the scripts are broken, the request is
 * refused, or a file cannot be written.
 */
public interface RevisionAuthor {

	/**
	 * Begin to configure an author.
	 * @param settings where revision scripts are and how they are read
	 * @return a builder with the defaults of the reference documentation
	 */
	static RevisionAuthorBuilder builder(ScriptSettings settings) {
		return new RevisionAuthorBuilder(settings);
	}

	/**
	 * Make a directory for revision files, with a README that describes them. What is
	 * there stays as it is.
	 * @param directory the directory
	 * @return the directory and what was created
	 */
	PreparedDirectory init(Path directory);

	/**
	 * Make a directory as {@link #init} does and write the first revision there: a schema
	 * that exists already. Databases that have the schema are to be stamped with it.
	 * @param directory the directory
	 * @param dump the output of {@code pg_dump --schema-only --no-owner}
	 * @return the revision, which has no downgrade, and what is not in it
	 */
	AdoptedDump initFromDump(Path directory, Path dump);

	/**
	 * Write a revision for a developer to fill in.
	 * @param request what is asked for
	 * @return the revision
	 */
	WrittenRevision revision(NewRevision request);

	/**
	 * Write a revision whose SQL somebody else finds out.
	 * @param request what is asked for, which is not a Java revision
	 * @param generator finds out what the revisions lack
	 * @return the revision, or {@code null} when nothing is needed
	 */
	@Nullable WrittenRevision generate(NewRevision request, RevisionGenerator generator);

	/**
	 * Write a revision that joins heads and runs nothing.
	 * @param request what is asked for
	 * @return the revision
	 */
	WrittenRevision merge(NewMerge request);

	/**
	 * Find the files to open when revisions are to be edited.
	 * @param identifier a revision identifier
	 * @return the file of each revision that it means, at least one
	 */
	List<Path> files(String identifier);

	/**
	 * Read all revisions, those included that were written since the last build.
	 * @return the scripts
	 */
	ScriptDirectory scripts();

	/**
	 * Read all revisions, those of a further directory included.
	 * @param directory the directory
	 * @return the scripts
	 */
	ScriptDirectory scripts(Path directory);

}
