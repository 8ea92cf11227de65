package dev.migrations.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.migrations.PlainLog;
import dev.migrations.revision.InvalidRevisionGraphException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.sql.Placeholders;
import org.apache.commons.logging.Log;

/**
 * All revision scripts of an application and the graph that they make. Revisions are
 * loaded in the order of their identifiers, so that the same scripts give the same plans
 * wherever they lie.
 */
public final class ScriptDirectory {

	private static final Log logger = PlainLog.of(ScriptDirectory.class);

	private final RevisionGraph graph;

	private final Map<String, RevisionSource> sources;

	private final Map<String, Optional<String>> checksums = new ConcurrentHashMap<>();

	private ScriptDirectory(RevisionGraph graph, Collection<RevisionSource> sources) {
		this.graph = graph;
		Map<String, RevisionSource> byId = new LinkedHashMap<>();
		sources.forEach((source) -> byId.put(source.header().id(), source));
		this.sources = byId;
	}

	/**
	 * Find and read all scripts.
	 * @param settings where they are and how they are read
	 * @return the scripts
	 * @throws InvalidScriptsException if there are mistakes, with all of them
	 */
	public static ScriptDirectory load(ScriptSettings settings) {
		List<ScriptProblem> problems = new ArrayList<>();
		SqlRevisionReader reader = new SqlRevisionReader(settings, problems);
		List<RevisionSource> sources = new ArrayList<>(reader.read());
		sources.addAll(new JavaRevisionFinder(settings.resourceLoader()).find(settings.packages(), problems));
		sources.sort(Comparator.comparing((source) -> source.header().id()));
		ScriptDirectory scripts = assemble(sources, problems, reader.isComplete());
		warnOfPlaceholders(sources, Placeholders.of(settings.placeholders()));
		return scripts;
	}

	private static ScriptDirectory assemble(List<RevisionSource> sources, List<ScriptProblem> problems,
			boolean complete) {
		List<RevisionNode> nodes = sources.stream().map(RevisionSource::node).toList();
		try {
			RevisionGraph graph = RevisionGraph.of(nodes);
			if (problems.isEmpty()) {
				warnOfEmptyDowngrades(sources);
				return new ScriptDirectory(graph, sources);
			}
		}
		catch (InvalidRevisionGraphException ex) {
			if (problems.isEmpty() || complete) {
				HeaderLines lines = new HeaderLines(sources);
				ex.getProblems().forEach((problem) -> problems.add(lines.locate(problem)));
			}
		}
		throw InvalidScriptsException.of(problems);
	}

	private static void warnOfPlaceholders(List<RevisionSource> sources, Placeholders placeholders) {
		for (RevisionSource source : sources) {
			if (source instanceof SqlRevision revision) {
				revision.statements()
					.flatMap((statement) -> placeholders.inDollarQuotes(statement.sql()).stream())
					.map((problem) -> new ScriptProblem(revision.source(), problem.line(), problem.message(),
							problem.remedy()))
					.forEach(logger::warn);
			}
		}
	}

	private static void warnOfEmptyDowngrades(List<RevisionSource> sources) {
		for (RevisionSource source : sources) {
			if (source instanceof SqlRevision revision && revision.forgetsDowngrade()) {
				logger.warn("The downgrade section of '%s' (%s) is empty, though its upgrade does something"
					.formatted(revision.header().id(), revision.source()));
			}
		}
	}

	/**
	 * The graph of all revisions.
	 * @return the graph
	 */
	public RevisionGraph graph() {
		return this.graph;
	}

	/**
	 * Find a revision.
	 * @param id its full identifier
	 * @return the revision with what it runs, or empty
	 */
	public Optional<RevisionSource> find(String id) {
		return Optional.ofNullable(this.sources.get(id));
	}

	/**
	 * The checksum of what the upgrade of a revision runs, computed when first asked for.
	 * @param id its full identifier
	 * @return the checksum, or empty for an unknown revision and one in Java
	 */
	public Optional<String> checksum(String id) {
		RevisionSource source = this.sources.get(id);
		return (source != null) ? this.checksums.computeIfAbsent(id, (key) -> source.checksum()) : Optional.empty();
	}

}
