package dev.migrations.script;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.revision.GraphProblem;

/**
 * Finds the lines of revision files that a problem of the graph is about.
 */
final class HeaderLines {

	private HeaderLines() {
	}

	static ScriptProblem locate(GraphProblem problem, List<RevisionSource> sources) {
		HeaderKey key = key(problem.kind());
		if (problem.sources().size() == 1) {
			String source = problem.sources().get(0);
			return new ScriptProblem(source, line(key, source, sources), problem.message(), problem.remedy());
		}
		String places = problem.sources()
			.stream()
			.map((source) -> place(source, line(key, source, sources)))
			.collect(Collectors.joining(", "));
		return new ScriptProblem(places, 0, problem.message(), problem.remedy());
	}

	private static String place(String source, int line) {
		return (line > 0) ? source + ":" + line : source;
	}

	private static int line(HeaderKey key, String source, List<RevisionSource> sources) {
		for (RevisionSource each : sources) {
			if (each instanceof SqlRevision revision && revision.source().equals(source)) {
				return line(key, revision.text());
			}
		}
		return 0;
	}

	private static int line(HeaderKey key, String text) {
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			if (HeaderParser.key(lines.get(i)).filter(key::equals).isPresent()) {
				return i + 1;
			}
		}
		return 0;
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
