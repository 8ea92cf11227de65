package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.diff.ChangeNote;

/**
 * Writes steps as a section of a revision file.
 */
final class SectionText {

	private static final int WIDTH = 110;

	private final List<String> blocks = new ArrayList<>();

	/**
	 * Add a remark of its own.
	 * @param text a sentence
	 */
	void remark(String text) {
		this.blocks.add(comment(text));
	}

	void add(ScriptStep step) {
		StringBuilder block = new StringBuilder();
		step.notes().forEach((note) -> block.append(comment(note)).append('\n'));
		block.append(step.statements()
			.stream()
			.map((statement) -> (step.autocommit() ? "-- migrations:autocommit\n" : "") + statement + ";")
			.collect(Collectors.joining("\n")));
		this.blocks.add(block.toString());
	}

	/*
	 * A statement to paste stays in one line.
	 */
	private static String comment(ChangeNote note) {
		String sql = (note.sql() != null)
				? note.sql().lines().map((line) -> "\n--   " + line).collect(Collectors.joining()) : "";
		return comment(note.text()) + sql;
	}

	private static String comment(String text) {
		StringBuilder comment = new StringBuilder();
		StringBuilder line = new StringBuilder("--");
		for (String word : text.strip().split("\\s+")) {
			if (line.length() + word.length() > WIDTH) {
				comment.append(line).append('\n');
				line = new StringBuilder("--");
			}
			line.append(' ').append(word);
		}
		return comment.append(line).toString();
	}

	@Override
	public String toString() {
		return String.join("\n\n", this.blocks);
	}

}
