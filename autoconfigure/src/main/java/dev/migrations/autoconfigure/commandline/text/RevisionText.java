package dev.migrations.autoconfigure.commandline.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Words revisions as Alembic does: one line each, or a block with everything.
 */
public final class RevisionText {

	private static final String BASE = "<base>";

	private final Palette palette;

	/**
	 * Create a text.
	 * @param palette its colors
	 */
	public RevisionText(Palette palette) {
		this.palette = palette;
	}

	/**
	 * The line of a history:
	 * {@code 18f8cd9baed4 -> 3f2a9c41d07b (billing) (head), add invoice table}.
	 * @param view the revision
	 * @return the line
	 */
	public String move(RevisionView view) {
		List<String> dependsOn = view.revision().dependsOn();
		String needs = dependsOn.isEmpty() ? "" : " (" + this.palette.quiet(join(dependsOn)) + ")";
		String message = message(view);
		return below(view) + needs + " -> " + name(view) + ((message != null) ? ", " + message : "");
	}

	/**
	 * The revision with its branch labels and marks.
	 * @param view the revision
	 * @return the line
	 */
	public String name(RevisionView view) {
		List<String> labels = view.revision().branchLabels();
		String shown = labels.isEmpty() ? "" : " (" + this.palette.label(join(labels)) + ")";
		return this.palette.id(view.id()) + shown + marks(view, Mark.values());
	}

	/**
	 * The revision as one of those that the database is at.
	 * @param view the revision
	 * @return the line
	 */
	public String current(RevisionView view) {
		return this.palette.id(view.id()) + marks(view, Mark.HEAD, Mark.EFFECTIVE_HEAD, Mark.UNKNOWN, Mark.CHANGED,
				Mark.BRANCHPOINT, Mark.MERGEPOINT);
	}

	/**
	 * The revision beside a drawing that shows what it follows.
	 * @param view the revision
	 * @return the line
	 */
	public String summary(RevisionView view) {
		String message = message(view);
		List<String> dependsOn = view.revision().dependsOn();
		String needs = dependsOn.isEmpty() ? "" : " " + this.palette.quiet("(needs " + join(dependsOn) + ")");
		return name(view) + ((message != null) ? ", " + message : "") + needs;
	}

	/**
	 * Everything about a revision.
	 * @param view the revision
	 * @return the lines of a block, without an empty one at the end
	 */
	public List<String> block(RevisionView view) {
		String relation = view.is(Mark.MERGEPOINT) ? "Merges: " : "Parent: ";
		List<String> lines = new ArrayList<>();
		lines.add("Rev: " + this.palette.id(view.id()) + marks(view, Mark.values()));
		lines.add(relation + below(view));
		add(lines, "Also depends on: ", view.revision().dependsOn());
		add(lines, "Branches into: ", view.is(Mark.BRANCHPOINT) ? view.children() : List.of());
		add(lines, "Branch names: ", view.revision().branchLabels());
		add(lines, "Path: ", Stream.ofNullable(view.source()).toList());
		add(lines, "Created: ", Stream.ofNullable(view.revision().created()).map(Objects::toString).toList());
		add(lines, "State: ", Stream.ofNullable(view.state()).toList());
		String message = message(view);
		if (message != null) {
			lines.addAll(List.of("", "    " + message));
		}
		return lines;
	}

	private static void add(List<String> lines, String title, Collection<String> values) {
		if (!values.isEmpty()) {
			lines.add(title + join(values));
		}
	}

	private static String below(RevisionView view) {
		List<String> downRevisions = view.revision().downRevisions();
		return downRevisions.isEmpty() ? BASE : join(downRevisions);
	}

	private String marks(RevisionView view, Mark... marks) {
		return Stream.of(marks)
			.filter(view::is)
			.map((mark) -> " (" + this.palette.mark(mark) + ")")
			.collect(Collectors.joining());
	}

	private static String join(Collection<String> values) {
		return PlainText.line(String.join(", ", values));
	}

	private static @Nullable String message(RevisionView view) {
		String message = view.revision().message();
		return (message != null) ? PlainText.line(message) : null;
	}

}
