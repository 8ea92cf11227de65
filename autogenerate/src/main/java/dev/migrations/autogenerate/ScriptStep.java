package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.diff.AddEnumValue;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNote;
import dev.migrations.diff.ChangeNotes;
import dev.migrations.run.ServerError;
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
	 * Say that it fails for some rows, unless a note says so for this reason.
	 * @param statement the statement that failed
	 * @param error what PostgreSQL says
	 * @return a changed step
	 */
	ScriptStep failing(String statement, ServerError error) {
		boolean announced = this.notes.stream()
			.flatMap((note) -> note.failures().stream())
			.anyMatch((failure) -> failure.matches(error.sqlState()));
		if (announced) {
			return this;
		}
		ChangeNote note = ChangeNote.of("Fails for some rows, as it did for sample rows: " + error.message());
		return noting((this.statements.size() > 1) ? note.showing(statement + ";") : note);
	}

	/**
	 * Say something more about it, once.
	 * @param note what to know
	 * @return a changed step
	 */
	ScriptStep noting(ChangeNote note) {
		if (this.notes.contains(note)) {
			return this;
		}
		List<ChangeNote> all = new ArrayList<>(this.notes);
		all.add(note);
		return new ScriptStep(this.change, this.statements, all, this.autocommit);
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
