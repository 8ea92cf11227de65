package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.diff.AddEnumValue;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNote;
import dev.migrations.diff.ChangeNotes;
import dev.migrations.sql.SqlLiteral;

/**
 * A change with its statements.
 *
 * @param change the change
 * @param statements its statements in their order, without semicolons
 * @param notes what to know before it runs
 * @param autocommit whether it must run outside a transaction
 */
record ScriptStep(Change change, List<String> statements, List<ChangeNote> notes, boolean autocommit) {

	ScriptStep {
		statements = List.copyOf(statements);
		notes = List.copyOf(notes);
	}

	/**
	 * Say that it fails for some rows, unless that is said already.
	 * @param message what PostgreSQL says
	 * @return a changed step
	 */
	ScriptStep failing(String message) {
		List<ChangeNote> noted = this.notes.isEmpty()
				? List.of(ChangeNote.of("Fails for some rows, as it did for sample rows: " + message)) : this.notes;
		return new ScriptStep(this.change, this.statements, noted, this.autocommit);
	}

	/**
	 * Render changes.
	 * @param changes the changes in their order
	 * @param renderer renders each
	 * @return a step for each change that has statements
	 */
	static List<ScriptStep> of(List<Change> changes, Statements renderer) {
		List<ScriptStep> steps = new ArrayList<>();
		for (Change change : changes) {
			List<String> statements = renderer.render(change);
			if (!statements.isEmpty()) {
				steps.add(new ScriptStep(change, statements, notes(change, changes, renderer),
						isUsedBefore(change, changes, renderer)));
			}
		}
		return steps;
	}

	private static List<ChangeNote> notes(Change change, List<Change> changes, Statements renderer) {
		return ChangeNotes.of(change, changes)
			.stream()
			.map((note) -> (note.sql() != null) ? note.showing(renderer.identifiers().apply(note.sql())) : note)
			.toList();
	}

	/*
	 * A new value of an enum type can be used only after it is committed (55P04).
	 */
	private static boolean isUsedBefore(Change change, List<Change> changes, Statements renderer) {
		if (!(change instanceof AddEnumValue added)) {
			return false;
		}
		String literal = SqlLiteral.quote(added.value());
		return changes.stream()
			.filter((other) -> !(other instanceof AddEnumValue))
			.flatMap((other) -> renderer.render(other).stream())
			.anyMatch((statement) -> statement.contains(literal));
	}

}
