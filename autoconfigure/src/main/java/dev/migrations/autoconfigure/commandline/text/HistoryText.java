package dev.migrations.autoconfigure.commandline.text;

import java.util.List;

import dev.migrations.PlainText;
import dev.migrations.store.Direction;
import dev.migrations.store.HistoryRow;
import org.jspecify.annotations.Nullable;

/**
 * Words what ran on a database.
 */
public final class HistoryText {

	private final Palette palette;

	/**
	 * Create a text.
	 * @param palette its colors
	 */
	public HistoryText(Palette palette) {
		this.palette = palette;
	}

	/**
	 * The line of one finished step:
	 * {@code 2026-11-22T20:15:00Z upgrade 18f8cd9baed4 -> 3f2a9c41d07b, add invoice table}.
	 * @param row the step
	 * @param changed whether the revision's file has changed since
	 * @return the line
	 */
	public String line(HistoryRow row, boolean changed) {
		String mark = changed ? " (" + this.palette.mark(Mark.CHANGED) + ")" : "";
		String message = (row.message() != null) ? ", " + PlainText.line(row.message()) : "";
		return "%s %s %s%s%s %s".formatted(row.finishedAt(), row.direction().word(), move(row), mark, message,
				this.palette.quiet("(%s ms, %s)".formatted(row.durationMs(), row.databaseUser())));
	}

	/**
	 * Everything about one finished step.
	 * @param row the step
	 * @param changed whether the revision's file has changed since
	 * @return the lines of a block
	 */
	public List<String> block(HistoryRow row, boolean changed) {
		return List.of(line(row, changed), "    Started: " + row.startedAt(),
				"    Application: " + text(row.applicationName()), "    Checksum: " + text(row.checksum()));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? PlainText.line(value) : "none";
	}

	private String move(HistoryRow row) {
		String revision = this.palette.id((row.revision() != null) ? row.revision() : "<base>");
		String below = row.downRevisions().isEmpty() ? "<base>"
				: PlainText.line(String.join(", ", row.downRevisions()));
		if (row.direction() == Direction.STAMP) {
			return revision;
		}
		return (row.direction() == Direction.UPGRADE) ? below + " -> " + revision : revision + " -> " + below;
	}

}
