package dev.migrations.command;

import java.util.Map;

import dev.migrations.script.ScriptDirectory;

/**
 * Tells which files differ from what the history recorded of them.
 *
 * @param scripts the scripts
 * @param recorded the checksum that the history holds of each revision
 */
record ChangedFiles(ScriptDirectory scripts, Map<String, String> recorded) {

	/**
	 * Whether any file differs, be its revision applied or not.
	 * @return false when all are as they were
	 */
	boolean any() {
		return this.recorded.keySet().stream().anyMatch(this::contains);
	}

	/**
	 * Whether the file of a revision differs.
	 * @param revision the full identifier
	 * @return false also for a revision without a file or without a recorded checksum
	 */
	boolean contains(String revision) {
		String before = this.recorded.get(revision);
		return before != null && this.scripts.checksum(revision)
			.filter((now) -> isComparable(before, now) && !before.equals(now))
			.isPresent();
	}

	/*
	 * Another version of the engine may compute checksums in another way.
	 */
	private static boolean isComparable(String before, String now) {
		return now.startsWith(before.substring(0, before.indexOf(':') + 1));
	}

}
