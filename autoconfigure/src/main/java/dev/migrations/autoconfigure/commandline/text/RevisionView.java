package dev.migrations.autoconfigure.commandline.text;

import java.util.List;
import java.util.Set;

import dev.migrations.command.RevisionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A revision as commands show it.
 *
 * @param revision what its script or the database says about it
 * @param source where its script is, for people; null when only the database knows it
 * @param state {@code applied}, {@code pending} or {@code unknown}; null when the
 * database was not asked
 * @param children what follows it
 * @param marks what is remarkable about its place
 */
public record RevisionView(RevisionStatus revision, @Nullable String source, @Nullable String state,
		List<String> children, Set<Mark> marks) {

	public RevisionView {
		children = List.copyOf(children);
		marks = Set.copyOf(marks);
	}

	/**
	 * The identifier.
	 * @return the full identifier
	 */
	public String id() {
		return this.revision.revision();
	}

	boolean is(Mark mark) {
		return this.marks.contains(mark);
	}

}
