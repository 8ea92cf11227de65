package dev.migrations.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.sql.Placeholders;

/**
 * Reads the revision files of directories and locations. A file of a directory wins over
 * a file of a location with the same id, which is a copy that the build made of it, and
 * whose mistakes do not count.
 */
final class SqlRevisionReader {

	private final ScriptSettings settings;

	private final List<ScriptProblem> problems;

	private final List<SqlRevision> revisions = new ArrayList<>();

	private boolean complete = true;

	SqlRevisionReader(ScriptSettings settings, List<ScriptProblem> problems) {
		this.settings = settings;
		this.problems = problems;
	}

	Collection<SqlRevision> read() {
		ScriptFinder finder = new ScriptFinder(this.settings.resourceLoader());
		finder.findBelow(this.settings.directories(), this.problems).forEach((file) -> read(file, Set.of()));
		Set<String> known = this.revisions.stream()
			.map((revision) -> revision.header().id())
			.collect(Collectors.toSet());
		finder.find(this.settings.locations(), this.problems).forEach((file) -> read(file, known));
		return this.revisions;
	}

	/**
	 * Whether every file named its revision.
	 * @return false if the graph lacks some
	 */
	boolean isComplete() {
		return this.complete;
	}

	private void read(ScriptFile file, Set<String> known) {
		RevisionFileParser parser = new RevisionFileParser(file, Placeholders.of(this.settings.placeholders()));
		Optional<SqlRevision> revision = parser.parse();
		if (revision.isPresent() && known.contains(revision.get().header().id())) {
			return;
		}
		revision.ifPresent(this.revisions::add);
		this.complete &= revision.isPresent();
		this.problems.addAll(parser.problems());
	}

}
