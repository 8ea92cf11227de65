package dev.migrations.run;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;
import dev.migrations.script.RevisionSource;

/**
 * Thrown when a plan would undo revisions that cannot be undone. Nothing was run.
 */
public final class IrreversibleRevisionException extends MigrationException {

	private final transient List<String> revisions;

	IrreversibleRevisionException(List<RevisionSource> sources) {
		super("The downgrade contains what cannot be undone: %s.".formatted(sources.stream()
			.map((source) -> "'%s' (%s)".formatted(source.header().id(), source.source()))
			.collect(Collectors.joining(", "))),
				"Nothing was run. Write a downgrade for each, or choose a target above them.");
		this.revisions = sources.stream().map((source) -> source.header().id()).toList();
	}

	/**
	 * The irreversible revisions of the plan.
	 * @return their identifiers
	 */
	public List<String> getRevisions() {
		return this.revisions;
	}

}
