package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrations.autoconfigure.commandline.command.ComparisonOptions.Against;
import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.autogenerate.AutogenerateRequest;
import dev.migrations.autogenerate.Autogenerator;
import dev.migrations.autogenerate.GeneratedRevision;
import dev.migrations.autogenerate.Generation;
import dev.migrations.autogenerate.Rename;
import dev.migrations.command.NewRevision;
import dev.migrations.command.WrittenRevision;
import dev.migrations.compare.LeftAlone;
import dev.migrations.diff.DetectedChange;
import org.jspecify.annotations.Nullable;

/**
 * Compares with an {@link Autogenerator}.
 */
public final class AutogenerateComparison implements EntityComparison {

	private final Autogenerator autogenerator;

	/**
	 * Compare.
	 * @param autogenerator compares the entities
	 */
	public AutogenerateComparison(Autogenerator autogenerator) {
		this.autogenerator = autogenerator;
	}

	@Override
	public Answer check(CommandSession session, ComparisonOptions options, boolean leftAlone) {
		Generation generation = this.autogenerator.check(session.author().scripts(), request(options));
		List<String> lines = new ArrayList<>(generation.isEmpty() ? List.of("No changes detected")
				: generation.changes().stream().map(DetectedChange::description).toList());
		if (leftAlone) {
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

	@Override
	public Answer write(CommandSession session, NewRevision revision, ComparisonOptions options, boolean allowEmpty) {
		GeneratedRevision generated = this.autogenerator.write(session.author(), revision, request(options));
		if (generated.written() != null) {
			return answer(generated.written(), generated.generation());
		}
		if (allowEmpty) {
			return answer(session.author().revision(revision), generated.generation());
		}
		return Answer.of(List.of("No changes detected"),
				Json.object("revision", null, "file", null, "changes", changes(generated.generation())));
	}

	private static AutogenerateRequest request(ComparisonOptions options) {
		List<Rename> renames = Stream
			.concat(options.tables().stream().map(Rename::ofTable), options.columns().stream().map(Rename::ofColumn))
			.toList();
		return new AutogenerateRequest(
				(options.against() == Against.DATABASE) ? dev.migrations.autogenerate.Against.DATABASE
						: dev.migrations.autogenerate.Against.REVISIONS,
				options.lenient(), options.replayJava(), renames);
	}

	private static Answer answer(WrittenRevision written, Generation generation) {
		Answer answer = WrittenFiles.answer(written);
		Map<String, @Nullable Object> json = new LinkedHashMap<>(answer.json());
		json.put("changes", changes(generation));
		return Answer.of(answer.lines(), json);
	}

	private static Map<String, @Nullable Object> json(Generation generation) {
		return Json.object("upToDate", generation.isEmpty(), "changes", changes(generation), "leftAlone",
				generation.leftAlone().size(), "leftAloneObjects",
				generation.leftAlone().stream().map(AutogenerateComparison::json).toList());
	}

	private static List<Map<String, @Nullable Object>> changes(Generation generation) {
		return generation.changes()
			.stream()
			.map((change) -> Json.object("kind", change.kind(), "object", change.object().toString(), "description",
					change.description()))
			.toList();
	}

	private static Map<String, @Nullable Object> json(LeftAlone each) {
		return Json.object("kind", LeftAlone.word(each.object()), "object", each.object().toString(), "reason",
				each.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), "description", each.description());
	}

}
