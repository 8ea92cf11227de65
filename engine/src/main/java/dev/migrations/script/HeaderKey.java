package dev.migrations.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.migrations.EditDistance;

/**
 * A key of a revision file's header.
 */
enum HeaderKey {

	REVISION("revision", "rev", "revision id"),

	DOWN_REVISION("down-revision", "down", "revises", "parent"),

	BRANCH_LABELS("branch-labels", "label", "labels", "branch"),

	DEPENDS_ON("depends-on", "depends", "dependencies"),

	MESSAGE("message"),

	CREATED("created", "create date"),

	GENERATED("generated");

	private final String text;

	private final List<String> otherNames;

	HeaderKey(String text, String... otherNames) {
		this.text = text;
		this.otherNames = List.of(otherNames);
	}

	String text() {
		return this.text;
	}

	static Optional<HeaderKey> of(String text) {
		return Arrays.stream(values()).filter((key) -> key.text.equalsIgnoreCase(text)).findFirst();
	}

	/**
	 * Find the key that was probably meant: another spelling, Alembic's name for it, or a
	 * typing mistake.
	 * @param text what was written
	 * @return the key, or empty when the text resembles none
	 */
	static Optional<HeaderKey> near(String text) {
		String written = text.toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((key) -> key.resembles(written)).findFirst();
	}

	private boolean resembles(String written) {
		String spelled = written.replace('_', '-').replace(' ', '-');
		return this.otherNames.contains(written) || EditDistance.isWithin(2, spelled, this.text);
	}

}
