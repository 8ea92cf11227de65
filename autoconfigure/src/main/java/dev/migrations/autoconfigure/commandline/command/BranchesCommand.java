package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.autoconfigure.commandline.text.RevisionText;
import dev.migrations.autoconfigure.commandline.text.RevisionView;
import dev.migrations.autoconfigure.commandline.text.RevisionViews;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lists the branch points of the scripts.
 */
@Command(name = "branches", description = "List the revisions that several others follow. Needs no database.",
		footer = { "%nExamples:", "  migrations branches --verbose" })
final class BranchesCommand extends EngineCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show everything about each revision.")
	private boolean verbose;

	@Override
	public Answer run(CommandSession session) {
		RevisionViews views = session.views();
		RevisionGraph graph = session.graph();
		List<RevisionView> branchPoints = views.of(graph.branchPoints());
		List<String> lines = new ArrayList<>();
		for (RevisionView branchPoint : branchPoints) {
			lines.addAll(describe(branchPoint, views.of(children(graph, branchPoint)), session.revisionText()));
		}
		return Answer.of(lines, Json.object("branches", Json.revisions(branchPoints)));
	}

	private List<String> describe(RevisionView branchPoint, List<RevisionView> children, RevisionText text) {
		List<String> lines = new ArrayList<>(this.verbose ? text.block(branchPoint) : List.of(text.name(branchPoint)));
		String arrow = " ".repeat(branchPoint.id().length()) + " -> ";
		for (RevisionView child : children) {
			String message = child.revision().message();
			lines.add(arrow + text.name(child) + ((this.verbose && message != null) ? ", " + message : ""));
		}
		lines.add("");
		return lines;
	}

	private static List<RevisionNode> children(RevisionGraph graph, RevisionView branchPoint) {
		return branchPoint.children().stream().flatMap((child) -> graph.find(child).stream()).toList();
	}

}
