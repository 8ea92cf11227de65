package dev.migrations.script;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.revision.GraphProblem;

/**
 * Finds the lines of revision files that a problem of the graph is about.
 */
final class HeaderLines {

	private final Map<String, String> texts = new HashMap<>();

	private final Map<String, Map<HeaderKey, Integer>> lines = new HashMap<>();

	HeaderLines(List<RevisionSource> sources) {
		for (RevisionSource source : sources) {
			if (source instanceof SqlRevision revision) {
				this.texts.putIfAbsent(revision.source(), revision.text());
			}
		}
	}

	ScriptProblem locate(GraphProblem problem) {
		HeaderKey key = key(problem.kind());
		if (problem.sources().size() == 1) {
			String source = problem.sources().get(0);
			return new ScriptProblem(source, line(key, source), problem.message(), problem.remedy());
		}
		String places = problem.sources()
			.stream()
			.map((source) -> place(source, line(key, source)))
			.collect(Collectors.joining(", "));
		return new ScriptProblem(places, 0, problem.message(), problem.remedy());
	}

	private static String place(String source, int line) {
		return (line > 0) ? source + ":" + line : source;
	}

	private int line(HeaderKey key, String source) {
		return this.lines.computeIfAbsent(source, (each) -> lines(this.texts.getOrDefault(each, "")))
			.getOrDefault(key, 0);
	}

	private static Map<HeaderKey, Integer> lines(String text) {
		Map<HeaderKey, Integer> lines = new EnumMap<>(HeaderKey.class);
		int number = 0;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			number++;
			int current = number;
			HeaderParser.key(line).ifPresent((key) -> lines.putIfAbsent(key, current));
		}
		return lines;
	}

	private static HeaderKey key(GraphProblem.Kind kind) {
		return switch (kind) {
			case DUPLICATE_ID, ILLEGAL_ID, RESERVED_ID -> HeaderKey.REVISION;
			case ILLEGAL_LABEL, RESERVED_LABEL, DUPLICATE_LABEL -> HeaderKey.BRANCH_LABELS;
			case UNKNOWN_DOWN_REVISION, SELF_LOOP, CYCLE -> HeaderKey.DOWN_REVISION;
			case UNKNOWN_DEPENDENCY, DEPENDENCY_SELF_LOOP, DEPENDENCY_CYCLE -> HeaderKey.DEPENDS_ON;
		};
	}

}
