package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.autoconfigure.commandline.text.Mark;
import dev.migrations.autoconfigure.commandline.text.RevisionText;
import dev.migrations.autoconfigure.commandline.text.RevisionView;
import dev.migrations.autoconfigure.commandline.text.RevisionViews;
import dev.migrations.command.MigrationStatus;
import dev.migrations.command.RevisionState;
import dev.migrations.command.RevisionStatus;
import dev.migrations.command.UnfinishedStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Tells which revisions the database is at.
 */
@Command(name = "current", description = "Show the revisions that the database is at.", footer = { "%nExamples:",
		"  migrations current", "  migrations current --verbose", "  migrations current --check-heads || echo behind" })
final class CurrentCommand extends EngineCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show everything about each revision.")
	private boolean verbose;

	@Option(names = "--check-heads", description = "Exit with 3 unless all heads are applied.")
	private boolean checkHeads;

	@Override
	public Answer run(CommandSession session) {
		MigrationStatus status = session.engine().status(0);
		RevisionViews views = RevisionViews.of(session.engine().scripts(), status);
		List<RevisionView> current = current(views, session);
		List<String> lacking = lacking(status);
		Answer answer = Answer.of(lines(current, session.revisionText()), json(status, current, lacking.isEmpty()));
		UnfinishedStatus unfinished = status.unfinished();
		if (this.checkHeads && !lacking.isEmpty()) {
			return answer.no(note(lacking) + ((unfinished != null) ? " " + unfinished.description() : ""));
		}
		return (unfinished != null) ? answer.withNote(unfinished.description()) : answer;
	}

	private static List<String> lacking(MigrationStatus status) {
		return status.revisions()
			.stream()
			.filter((revision) -> revision.state() == RevisionState.PENDING)
			.map(RevisionStatus::revision)
			.toList();
	}

	private static String note(List<String> lacking) {
		return "The database lacks %s revision%s below the heads: '%s'. Run 'migrations upgrade heads'."
			.formatted(lacking.size(), (lacking.size() > 1) ? "s" : "", String.join("', '", lacking));
	}

	private static List<RevisionView> current(RevisionViews views, CommandSession session) {
		List<RevisionView> all = new ArrayList<>(views.unknown());
		all.addAll(views.of(session.graph().nodes()));
		return all.stream().filter((view) -> view.marks().contains(Mark.CURRENT)).toList();
	}

	private List<String> lines(List<RevisionView> current, RevisionText text) {
		if (current.isEmpty()) {
			return Collections.singletonList("<base>");
		}
		return this.verbose ? RevisionList.blocks(current, text) : RevisionList.lines(current, text::current);
	}

	private static Map<String, @Nullable Object> json(MigrationStatus status, List<RevisionView> current,
			boolean atHeads) {
		return Json.object("current", status.current(), "heads", status.heads(), "atHeads", atHeads, "upToDate",
				status.upToDate(), "revisions", Json.revisions(current), "unfinished",
				Json.unfinished(status.unfinished()));
	}

}
