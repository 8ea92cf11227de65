package dev.migrations.command;

import java.util.List;
import java.util.Set;

import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;

/**
 * The revisions of the scripts that a database has, and how their files compare with what
 * the history recorded.
 *
 * @param scripts the scripts
 * @param applied their identifiers, in load order
 * @param files the files that have changed
 */
record AppliedRevisions(ScriptDirectory scripts, Set<String> applied, ChangedFiles files) {

	static AppliedRevisions of(ScriptDirectory scripts, DatabaseState state, UnknownRevisions unknown) {
		return new AppliedRevisions(scripts, scripts.graph().applied(unknown.knownRows()),
				new ChangedFiles(scripts, state.checksums()));
	}

	/**
	 * The applied revisions whose files have changed.
	 * @return the revisions, in load order
	 */
	List<RevisionStatus> changed() {
		return this.applied.stream().filter(this.files::contains).map(this::status).toList();
	}

	RevisionStatus status(String revision) {
		RevisionSource source = this.scripts.find(revision).orElseThrow();
		boolean isApplied = this.applied.contains(revision);
		return RevisionStatus.of(source, isApplied ? RevisionState.APPLIED : RevisionState.PENDING,
				isApplied && this.files.contains(revision));
	}

}
