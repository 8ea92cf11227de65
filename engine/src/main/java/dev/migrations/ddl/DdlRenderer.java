package dev.migrations.ddl;

import java.util.List;
import java.util.Optional;

import dev.migrations.diff.Change;

/**
 * Renders changes as PostgreSQL statements.
 */
public final class DdlRenderer {

	private final Change.Visitor<List<String>> visitor = new ChangeSql();

	/**
	 * The statements that apply a change.
	 * @param change the change
	 * @return the statements in their order, without semicolons
	 */
	public List<String> render(Change change) {
		return change.accept(this.visitor);
	}

	/**
	 * The statements that undo a change.
	 * @param change the change
	 * @return the statements in their order, without semicolons, or nothing if the change
	 * does not know enough
	 */
	public Optional<List<String>> renderReverse(Change change) {
		return change.reverse().map(this::render);
	}

}
