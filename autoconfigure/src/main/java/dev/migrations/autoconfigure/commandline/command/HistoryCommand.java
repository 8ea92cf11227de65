package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.autoconfigure.commandline.text.GraphDrawing;
import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.autoconfigure.commandline.text.MermaidDrawing;
import dev.migrations.autoconfigure.commandline.text.RevisionText;
import dev.migrations.autoconfigure.commandline.text.RevisionView;
import dev.migrations.autoconfigure.commandline.text.RevisionViews;
import dev.migrations.command.MigrationStatus;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lists revisions, newest first.
 */
@Command(name = "history",
		description = "List the revisions, newest first. Needs a database only for 'current', '-i' and '--applied'.",
		footer = { "%nExamples:", "  migrations history --graph", "  migrations history -r 18f8:head",
				"  migrations history -r-3:current -v", "  migrations history --applied" })
final class HistoryCommand extends EngineCommand {

	@Option(names = { "-r", "--range" }, paramLabel = "A:B", converter = HistoryRange.Converter.class,
			description = "Only the revisions from A to B. Either may be left out.")
	private HistoryRange range = HistoryRange.ALL;

	@Option(names = { "-v", "--verbose" }, description = "Show everything about each revision.")
	private boolean verbose;

	@Option(names = { "-i", "--indicate-current" },
			description = "Mark the revisions that the database is at, and those whose files have changed.")
	private boolean indicateCurrent;

	@ArgGroup
	private Form form = new Form();

	@Override
	public Answer run(CommandSession session) {
		if (this.form.applied) {
			return new AppliedHistory(this.verbose).answer(session);
		}
		List<RevisionView> views = views(session);
		return Answer.of(lines(views, session.revisionText()), Json.object("revisions", Json.revisions(views)));
	}

	private List<RevisionView> views(CommandSession session) {
		boolean ask = this.indicateCurrent || this.range.needsDatabase();
		Optional<MigrationStatus> status = ask ? Optional.of(session.engine().status(0)) : Optional.empty();
		RevisionViews views = status.map((found) -> RevisionViews.of(session.engine().scripts(), found))
			.orElseGet(session::views);
		List<RevisionView> all = new ArrayList<>(this.range.equals(HistoryRange.ALL) ? views.unknown() : List.of());
		all.addAll(views.of(session.graph()
			.iterate(this.range.lower(), this.range.upper(), status.map(MigrationStatus::current).orElse(List.of()))));
		return all;
	}

	private List<String> lines(List<RevisionView> views, RevisionText text) {
		if (this.form.mermaid) {
			return MermaidDrawing.draw(views);
		}
		if (this.form.graph) {
			return GraphDrawing.draw(views, this.verbose ? text::block : (view) -> List.of(text.summary(view)));
		}
		return this.verbose ? RevisionList.blocks(views, text) : RevisionList.lines(views, text::move);
	}

	/**
	 * What the answer looks like.
	 */
	static final class Form {

		@Option(names = "--graph", description = "Draw the graph beside the revisions.")
		private boolean graph;

		@Option(names = "--mermaid", description = "Draw the graph as a Mermaid diagram.")
		private boolean mermaid;

		@Option(names = "--applied", description = "List what ran on the database instead, newest first.")
		private boolean applied;

	}

}
