package dev.migrations.script;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a revision script says about itself.
 *
 * @param id the identifier
 * @param downRevisions the revisions that it follows; empty for a base
 * @param dependsOn identifiers or labels that must be applied before
 * @param branchLabels the labels of the branch that begins here
 * @param message what it does, for people: made one line; null when empty
 * @param created when it was written, or null
 * @param generated the checksums of the statements that autogenerate wrote, eight
 * hexadecimal digits each
 */
public record RevisionHeader(String id, List<String> downRevisions, List<String> dependsOn, List<String> branchLabels,
		@Nullable String message, @Nullable Instant created, List<String> generated) {

	private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}]+");

	public RevisionHeader {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
		generated = List.copyOf(generated);
		message = (message != null) ? oneLine(message) : null;
	}

	private static @Nullable String oneLine(String message) {
		String line = SPACE.matcher(message).replaceAll(" ").strip();
		return line.isEmpty() ? null : line;
	}

}
