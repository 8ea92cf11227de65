package dev.migrations.autogenerate;

import java.util.List;

import dev.migrations.PlainLog;
import dev.migrations.compare.LeftAlone;
import dev.migrations.compare.LikelyRename;
import dev.migrations.diff.DetectedChange;
import org.apache.commons.logging.Log;

/**
 * Tells in the log what was found.
 */
final class FindingsLog {

	private static final Log logger = PlainLog.of(Autogenerator.class);

	private FindingsLog() {
	}

	static void changes(List<DetectedChange> changes) {
		changes.forEach((change) -> logger.info("Detected " + change.description()));
	}

	static void likelyRenames(List<LikelyRename> renames) {
		renames.forEach((rename) -> logger.info("'%s' looks like '%s' under another name; if it is, add: %s"
			.formatted(rename.after(), rename.before(), rename.option())));
	}

	/**
	 * Tell what is left alone: each thing without which the application may not work, and
	 * how many others there are.
	 * @param leftAlone what is left alone
	 */
	static void leftAlone(List<LeftAlone> leftAlone) {
		leftAlone.stream()
			.filter((each) -> each.reason().isWarning())
			.forEach((each) -> logger.warn("Left alone: " + each.description()));
		List<LeftAlone> others = leftAlone.stream().filter((each) -> !each.reason().isWarning()).toList();
		if (!others.isEmpty()) {
			logger.info("Left alone: " + others.size() + " difference" + ((others.size() > 1) ? "s" : "")
					+ " that 'check --left-alone' lists");
		}
		others.forEach((each) -> logger.debug("Left alone: " + each.description()));
	}

	static void losses(GeneratedScript script) {
		script.upgrade()
			.stream()
			.flatMap((step) -> step.notes().stream())
			.filter((note) -> note.lossy())
			.forEach((note) -> logger.warn("Data may be lost: " + note.text()));
	}

	static void refusedStatements(ModelProblems problems) {
		problems.lines().forEach((line) -> logger.warn("Left out: " + line));
	}

}
