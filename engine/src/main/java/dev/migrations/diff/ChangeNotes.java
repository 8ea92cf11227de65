package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.diff.ColumnAlteration.DropNotNull;
import dev.migrations.diff.ColumnAlteration.SetNotNull;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a change does to data.
 */
public final class ChangeNotes {

	private ChangeNotes() {
	}

	/**
	 * What to know before a change runs.
	 * @param change the change
	 * @return notes, none for a change that loses nothing and always succeeds
	 */
	public static List<ChangeNote> of(Change change) {
		return of(change, List.of());
	}

	/**
	 * What to know before a change runs among others.
	 * @param change the change
	 * @param script all changes
	 * @return notes, none for a change that loses nothing and always succeeds
	 */
	public static List<ChangeNote> of(Change change, List<Change> script) {
		if (change instanceof DropTable drop) {
			return lossy("Drops table '%s' with all its rows.".formatted(drop.table()));
		}
		if (change instanceof DropColumn drop) {
			return of(drop);
		}
		if (change instanceof DropSequence drop) {
			return lossy("Drops sequence '%s'; the number that it is at is lost.".formatted(drop.sequence()));
		}
		if (change instanceof DeleteRow delete) {
			return lossy("Deletes a row of '%s'.".formatted(delete.table()));
		}
		if (change instanceof AddColumn add) {
			return of(add);
		}
		if (change instanceof AlterColumn alter) {
			return of(alter);
		}
		if (change instanceof RecreateEnumType recreate) {
			return of(recreate);
		}
		if (change instanceof AlterCompositeType alter) {
			return of(alter);
		}
		if (change instanceof AlterDomain alter) {
			return of(alter);
		}
		return new DemandNotes(script).of(change);
	}

	private static List<ChangeNote> of(DropColumn drop) {
		AddColumn before = drop.restoring();
		boolean computed = before != null && before.column().value() instanceof Generated;
		return computed ? List.of()
				: lossy("Drops column '%s.%s' with its values.".formatted(drop.table(), drop.column()));
	}

	private static List<ChangeNote> of(AddColumn add) {
		Column column = add.column();
		boolean fails = !column.nullable() && column.value() == null;
		return fails ? List.of(ChangeNote
			.of(("Fails if '%s' has rows: '%s' takes no NULL and has no default. Add a default, or add the "
					+ "column without NOT NULL, fill it and set NOT NULL.")
				.formatted(add.table(), column.name()))
			.announcing(RowFailure.NOT_NULL)) : List.of();
	}

	private static List<ChangeNote> of(AlterColumn alter) {
		List<ChangeNote> notes = new ArrayList<>();
		String name = alter.table() + "." + alter.column();
		for (ColumnAlteration alteration : alter.alterations()) {
			if (alteration instanceof SetNotNull) {
				notes.add(ChangeNote
					.of("Fails if a row has no '%s'. Give those rows a value before, with an UPDATE.".formatted(name))
					.announcing(RowFailure.NOT_NULL)
					.showing("SELECT * FROM " + DemandNotes.quote(alter.table()) + " WHERE "
							+ SqlIdentifier.quote(alter.column()) + " IS NULL;"));
			}
			if (alteration instanceof SetType type) {
				notes.addAll(of(name, type, alter.restoring()));
			}
			if (alteration instanceof DropNotNull && alter.alterations().size() == 1) {
				notes.addAll(plain("'%s' takes NULL from here on.".formatted(name)));
			}
		}
		return notes;
	}

	private static List<ChangeNote> of(String name, SetType change, @Nullable AlterColumn before) {
		if (change.note() != null) {
			return List.of(change.note());
		}
		if (change.using() != null) {
			return lossy("Converts the values of '%s'; check how.".formatted(name));
		}
		boolean widening = before != null && before.alterations()
			.stream()
			.anyMatch((alteration) -> alteration instanceof SetType type
					&& TypeWidth.isWider(type.type().sql(), change.type().sql()));
		return widening ? List.of()
				: List.of(
						ChangeNote
							.loss("Narrows '%s' to %s: fails, rounds or cuts where a value does not fit."
								.formatted(name, change.type().sql()))
							.announcing(RowFailure.VALUE));
	}

	private static List<ChangeNote> of(RecreateEnumType recreate) {
		List<String> removed = recreate.before()
			.values()
			.stream()
			.filter((value) -> !recreate.after().values().contains(value))
			.toList();
		if (removed.isEmpty()) {
			return List.of();
		}
		String values = removed.stream().map(SqlLiteral::quote).collect(Collectors.joining(", "));
		String queries = recreate.uses()
			.stream()
			.filter((use) -> !use.isArray())
			.map((use) -> "SELECT * FROM " + DemandNotes.quote(use.column().table()) + " WHERE "
					+ SqlIdentifier.quote(use.column().column()) + "::text IN (" + values + ");")
			.collect(Collectors.joining("\n"));
		ChangeNote note = ChangeNote.of("Fails if a row holds one of %s.".formatted(removed))
			.announcing(RowFailure.VALUE);
		return List.of(queries.isEmpty() ? note : note.showing(queries));
	}

	private static List<ChangeNote> of(AlterCompositeType alter) {
		return alter.before()
			.attributes()
			.stream()
			.filter((attribute) -> !alter.after().attributes().contains(attribute))
			.map((attribute) -> ChangeNote.loss("Drops attribute '%s' of type '%s' with its values."
				.formatted(attribute.name(), alter.before().name())))
			.toList();
	}

	private static List<ChangeNote> of(AlterDomain alter) {
		boolean stricter = (alter.before().nullable() && !alter.after().nullable())
				|| !alter.before().checks().containsAll(alter.after().checks());
		return stricter
				? List.of(
						ChangeNote
							.of("Fails if a column of domain '%s' has a value that it no longer takes."
								.formatted(alter.after().name()))
							.announcing(RowFailure.CHECK, RowFailure.NOT_NULL))
				: List.of();
	}

	private static List<ChangeNote> plain(String text) {
		return List.of(ChangeNote.of(text));
	}

	private static List<ChangeNote> lossy(String text) {
		return List.of(ChangeNote.loss(text));
	}

}
