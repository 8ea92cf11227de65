package dev.migrations.autogenerate;

import dev.migrations.diff.Change;
import dev.migrations.diff.RenameColumn;
import dev.migrations.diff.RenameTable;
import dev.migrations.schema.QualifiedName;

/**
 * A table or column that is the same under another name, which no comparison can know.
 *
 * @param change the change that renames it
 */
public record Rename(Change change) {

	/**
	 * Read what {@code --rename-table} says.
	 * @param text such as {@code person:human} or {@code shop.person:human}
	 * @return the rename
	 * @throws InvalidRenameException if it is something else
	 */
	public static Rename ofTable(String text) {
		String[] sides = sides("--rename-table", "old:new", text);
		return new Rename(new RenameTable(name(sides[0]), last(sides[1])));
	}

	/**
	 * Read what {@code --rename-column} says.
	 * @param text such as {@code person.name:full_name}
	 * @return the rename
	 * @throws InvalidRenameException if it is something else
	 */
	public static Rename ofColumn(String text) {
		String[] sides = sides("--rename-column", "table.old:new", text);
		int dot = sides[0].lastIndexOf('.');
		if (dot <= 0 || dot == sides[0].length() - 1) {
			throw new InvalidRenameException("--rename-column", "table.old:new", text);
		}
		return new Rename(
				new RenameColumn(name(sides[0].substring(0, dot)), sides[0].substring(dot + 1), last(sides[1])));
	}

	private static String[] sides(String option, String form, String text) {
		String[] sides = text.split(":", -1);
		if (sides.length != 2 || sides[0].isBlank() || last(sides[1]).isBlank()) {
			throw new InvalidRenameException(option, form, text);
		}
		return sides;
	}

	private static QualifiedName name(String text) {
		int dot = text.indexOf('.');
		return (dot > 0) ? QualifiedName.of(text.substring(0, dot), text.substring(dot + 1)) : QualifiedName.of(text);
	}

	private static String last(String text) {
		return text.substring(text.lastIndexOf('.') + 1);
	}

}
