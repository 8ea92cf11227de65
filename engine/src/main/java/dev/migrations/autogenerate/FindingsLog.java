package dev.migrations.autogenerate;

import java.util.List;
import java.util.Locale;

import dev.migrations.compare.LeftAlone;
import dev.migrations.compare.LikelyRename;
import dev.migrations.diff.DetectedChange;
import dev.migrations.schema.SchemaObject;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells in the log what was found.
 */
final class FindingsLog {

	private static final Log logger = LogFactory.getLog(Autogenerator.class);

	private static final String UNDESCRIBED = "is not described by the model";

	private FindingsLog() {
	}

	static void changes(List<DetectedChange> changes) {
		changes.forEach((change) -> logger.info("Detected " + change.description()));
	}

	static void likelyRenames(List<LikelyRename> renames) {
		renames.forEach((rename) -> logger.info("'%s' looks like '%s' under another name; if it is, add: %s"
			.formatted(rename.after(), rename.before(), rename.option())));
	}

	static void leftAlone(List<LeftAlone> leftAlone) {
		leftAlone.stream().filter((each) -> !each.reason().equals(UNDESCRIBED)).forEach((each) -> {
			String line = "Left alone: %s '%s' %s".formatted(word(each.object()), each.object(), each.reason());
			if (each.reason().contains("cannot insert")) {
				logger.warn(line);
			}
			else {
				logger.info(line);
			}
		});
		List<LeftAlone> undescribed = leftAlone.stream().filter((each) -> each.reason().equals(UNDESCRIBED)).toList();
		if (!undescribed.isEmpty()) {
			logger.info("Left alone: %s things that the entities do not describe, such as %s '%s'"
				.formatted(undescribed.size(), word(undescribed.get(0).object()), undescribed.get(0).object()));
		}
		undescribed
			.forEach((each) -> logger.debug("Left alone: %s '%s'".formatted(word(each.object()), each.object())));
	}

	static String word(SchemaObject object) {
		return object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	static void losses(GeneratedScript script) {
		script.upgrade()
			.stream()
			.flatMap((step) -> step.notes().stream())
			.filter((note) -> note.lossy())
			.forEach((note) -> logger.warn("Data may be lost: " + note.text()));
	}

	static void refusedStatements(List<ModelProblem> problems) {
		problems.forEach((problem) -> logger.warn("Left out: " + problem));
	}

}
