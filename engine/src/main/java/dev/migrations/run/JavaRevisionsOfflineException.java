package dev.migrations.run;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;
import dev.migrations.script.RevisionSource;

/**
 * Thrown when a script for {@code psql} would contain Java revisions.
 */
public final class JavaRevisionsOfflineException extends MigrationException {

	private final transient List<String> revisions;

	JavaRevisionsOfflineException(List<RevisionSource> sources) {
		super("The script would contain Java revisions, whose SQL is not known before they run: %s."
			.formatted(sources.stream()
				.map((source) -> "'%s' (%s)".formatted(source.header().id(), source.source()))
				.collect(Collectors.joining(", "))),
				"Run them with the engine, and choose targets that leave them out of the script.");
		this.revisions = sources.stream().map((source) -> source.header().id()).toList();
	}

	/**
	 * The Java revisions of the plan.
	 * @return their identifiers
	 */
	public List<String> getRevisions() {
		return this.revisions;
	}

}
