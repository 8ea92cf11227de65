package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.PlainText;
import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.autoconfigure.commandline.text.RevisionView;
import dev.migrations.script.RevisionSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Shows revisions with their SQL.
 */
@Command(name = "show", description = "Show a revision: header, file and SQL.%nNeeds a database only for 'current'.",
		footer = { "%nExamples:", "  migrations show head", "  migrations show 18f8",
				"  migrations show billing@head" })
final class ShowCommand extends EngineCommand {

	@Parameters(paramLabel = "REV", description = "A revision identifier.")
	private String revision = "";

	@Override
	public Answer run(CommandSession session) {
		Collection<String> rows = session.graph().asksForCurrent(this.revision) ? session.engine().current() : Set.of();
		List<RevisionView> views = session.views().of(session.graph().resolve(this.revision, rows));
		List<String> lines = new ArrayList<>();
		for (RevisionView view : views) {
			lines.addAll(session.revisionText().block(view));
			lines.add("");
			session.engine().sql(view.id()).lines().map(PlainText::line).forEach(lines::add);
		}
		return Answer.of(lines, Json.object("revisions", views.stream().map((view) -> json(view, session)).toList()));
	}

	private static Map<String, @Nullable Object> json(RevisionView view, CommandSession session) {
		RevisionSource source = session.engine().scripts().find(view.id()).orElseThrow();
		Map<String, @Nullable Object> json = Json.revision(view);
		json.put("checksum", source.checksum().orElse(null));
		json.put("reversible", source.reversible());
		json.put("sql", session.engine().sql(view.id()));
		return json;
	}

}
