package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.autogenerate.Generation;
import dev.migrations.diff.DetectedChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Compares the entities with the revisions.
 */
@Command(name = "check", sortOptions = false,
		description = "Say whether the entities need a new revision; exit with 3 if they do.",
		footer = { "%nExamples:", "  migrations check", "  migrations check --left-alone",
				"  migrations check --against database", "  migrations check --json" })
final class CheckCommand extends EngineCommand {

	@Mixin
	private final ComparisonOptions comparison = new ComparisonOptions();

	@Option(names = "--left-alone", description = "List what differs and stays as it is.")
	private boolean leftAlone;

	@Override
	public Answer run(CommandSession session) {
		Generation generation = session.autogenerator()
			.get()
			.check(session.author().scripts(), this.comparison.request());
		List<String> lines = new ArrayList<>(generation.isEmpty() ? List.of("No changes detected")
				: generation.changes().stream().map(DetectedChange::description).toList());
		if (this.leftAlone) {
			generation.leftAlone().forEach((each) -> lines.add("Left alone: " + each.description()));
		}
		Answer answer = Answer.of(lines, json(generation));
		return generation.isEmpty() ? answer : answer.no(note(generation));
	}

	private static String note(Generation generation) {
		int changes = generation.changes().size();
		return "The entities need a revision with %s change%s. Run 'migrations revision --autogenerate -m \"...\"'."
			.formatted(changes, (changes > 1) ? "s" : "");
	}

	private static Map<String, @Nullable Object> json(Generation generation) {
		return Json.object("upToDate", generation.isEmpty(), "changes", Json.changes(generation.changes()), "leftAlone",
				generation.leftAlone().size(), "leftAloneObjects", Json.leftAlone(generation.leftAlone()));
	}

}
