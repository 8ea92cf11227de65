package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.Transactions;
import dev.migrations.ddl.Identifiers;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNote;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.ExecuteSql;
import dev.migrations.run.ServerError;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Proves a script on tables with rows, when it is known to be right without:
 * <ol>
 * <li>The tables whose rows it may meet get sample rows.</li>
 * <li>The upgrade runs. Where a statement fails because of rows, they go, and the file
 * says that it may fail, unless it does already for this reason.</li>
 * <li>Values that mean something else now were destroyed without an error: the script is
 * refused. Where a person changed it, the file says so.</li>
 * <li>The downgrade runs in the same way.</li>
 * </ol>
 * All of it is undone, unless a statement needs others to be committed.
 */
final class RowProof {

	private final Connection connection;

	private final Schema before;

	private final SampledChanges changes;

	private final boolean refuses;

	private Map<QualifiedName, Table> tables = Map.of();

	/**
	 * Prepare a proof.
	 * @param connection a connection in autocommit mode
	 * @param before what is there
	 * @param script the script
	 * @param refuses whether a script that changes values is refused
	 */
	RowProof(Connection connection, Schema before, GeneratedScript script, boolean refuses) {
		this.connection = connection;
		this.before = before;
		List<Change> all = new ArrayList<>();
		script.upgrade().forEach((step) -> all.add(step.change()));
		script.downgrade().forEach((step) -> all.add(step.change()));
		this.changes = new SampledChanges(all, before);
		this.refuses = refuses;
	}

	/**
	 * Prove a script.
	 * @param script the script
	 * @return the script with what it does to rows
	 * @throws SQLException if the database fails
	 */
	GeneratedScript prove(GeneratedScript script) throws SQLException {
		return onRows(script, () -> {
			Map<ColumnName, SampledColumn> values = read(false);
			List<ScriptStep> upgrade = run("upgrade", script.upgrade());
			Map<ColumnName, SampledColumn> changed = read(true);
			upgrade = judge("upgrade", upgrade, values, changed);
			List<ScriptStep> downgrade = run("downgrade", script.downgrade());
			return script.with(upgrade, judge("downgrade", downgrade, changed, read(false)));
		});
	}

	/**
	 * Prove the upgrade of a script that cannot be undone, and leave no trace of it.
	 * @param script the script
	 * @return the script with what its upgrade does to rows
	 * @throws SQLException if the database fails
	 */
	GeneratedScript proveUpgrade(GeneratedScript script) throws SQLException {
		boolean commits = script.upgrade().stream().anyMatch(ScriptStep::autocommit);
		return commits ? script : onRows(script, () -> {
			Map<ColumnName, SampledColumn> values = read(false);
			List<ScriptStep> upgrade = run("upgrade", script.upgrade());
			return script.with(judge("upgrade", upgrade, values, read(true)), script.downgrade());
		});
	}

	private GeneratedScript onRows(GeneratedScript script, Phases.Work<GeneratedScript> work) throws SQLException {
		if (this.changes.columns().isEmpty()) {
			return script;
		}
		return Transactions.undo(this.connection, (connection) -> {
			Sql.execute(connection, "SET TimeZone = 'UTC'");
			this.tables = new SampleRows(connection, this.before, this.changes.columns()).fill();
			return work.run();
		});
	}

	private Map<ColumnName, SampledColumn> read(boolean later) throws SQLException {
		return new SampledValues(this.connection, this.changes).read(this.tables.keySet(), later);
	}

	private List<ScriptStep> run(String direction, List<ScriptStep> steps) throws SQLException {
		List<ScriptStep> noted = new ArrayList<>();
		for (ScriptStep step : steps) {
			ScriptStep known = step;
			commitIf(step.autocommit());
			for (String statement : step.statements()) {
				SQLException failure = attempt(statement);
				if (failure != null) {
					known = known.failing(statement, ServerError.of(failure));
					makeWay(direction, step, statement);
				}
			}
			commitIf(step.autocommit());
			noted.add(known);
		}
		return noted;
	}

	private void commitIf(boolean condition) throws SQLException {
		if (condition) {
			this.connection.commit();
		}
	}

	private @Nullable SQLException attempt(String statement) throws SQLException {
		return Sql.attempt(this.connection, () -> Sql.execute(this.connection, statement));
	}

	/*
	 * As many rows stay as the statement takes together; if that is not enough, all go.
	 */
	private void makeWay(String direction, ScriptStep step, String statement) throws SQLException {
		for (QualifiedName table : this.changes.now(step.change())) {
			attempt(deletion(table, statement));
		}
		if (attempt(statement) == null) {
			return;
		}
		for (QualifiedName table : this.tables.keySet()) {
			for (QualifiedName name : this.changes.names(table)) {
				attempt("TRUNCATE " + Identifiers.quote(name) + " CASCADE");
			}
		}
		SQLException failure = attempt(statement);
		if (failure != null) {
			throw ProofFailedException.refused(direction, statement, ServerError.of(failure), failure);
		}
	}

	/*
	 * Each try is undone by an error of its own.
	 */
	private static String deletion(QualifiedName table, String statement) {
		String block = """
				#variable_conflict use_variable
				DECLARE
					each integer;
					kept integer[] := '{}';
					passes boolean;
				BEGIN
					FOREACH each IN ARRAY ARRAY(SELECT {row} FROM {table} WHERE {row} IS NOT NULL ORDER BY 1) LOOP
						passes := false;
						BEGIN
							DELETE FROM {table} WHERE {row} <> ALL (kept || each);
							EXECUTE {statement};
							passes := true;
							RAISE EXCEPTION 'undone';
						EXCEPTION WHEN OTHERS THEN
							kept := CASE WHEN passes THEN kept || each ELSE kept END;
						END;
					END LOOP;
					DELETE FROM {table} WHERE {row} <> ALL (kept);
				END""".replace("{table}", Identifiers.quote(table))
			.replace("{row}", Identifiers.quote(SampleTable.ROW))
			.replace("{statement}", SqlLiteral.quote(statement));
		return "DO " + SqlLiteral.quote(block);
	}

	private List<ScriptStep> judge(String direction, List<ScriptStep> steps, Map<ColumnName, SampledColumn> values,
			Map<ColumnName, SampledColumn> now) {
		Map<ColumnName, String> changed = changed(steps, values, now);
		if (this.refuses && !changed.isEmpty()) {
			throw ProofFailedException.destroying(direction,
					changed.entrySet().stream().map((each) -> "'" + each.getKey() + "': " + each.getValue()).toList());
		}
		List<ScriptStep> noted = new ArrayList<>(steps);
		changed.forEach((column, value) -> {
			int index = indexOf(steps, column);
			noted.set(index, noted.get(index)
				.noting(ChangeNote.loss("Changes values of '%s', as sample rows show: %s.".formatted(column, value))));
		});
		return noted;
	}

	private Map<ColumnName, String> changed(List<ScriptStep> steps, Map<ColumnName, SampledColumn> values,
			Map<ColumnName, SampledColumn> now) {
		Set<ColumnName> dropped = new HashSet<>();
		Set<ColumnName> lossy = new HashSet<>();
		for (ScriptStep step : steps) {
			if (step.change() instanceof DropColumn drop) {
				dropped.add(this.changes.earlier(new ColumnName(drop.table(), drop.column())));
			}
			if (step.change() instanceof AlterColumn alter && step.notes().stream().anyMatch(ChangeNote::lossy)) {
				lossy.add(this.changes.earlier(new ColumnName(alter.table(), alter.column())));
			}
		}
		Map<ColumnName, String> changed = new LinkedHashMap<>();
		values.forEach((column, before) -> {
			SampledColumn after = now.get(column);
			if (after != null && !dropped.contains(column) && !this.changes.dropped(column.table())) {
				before
					.changed(after, new ValueMeaning(this.connection, before.type(), after.type()),
							lossy.contains(column))
					.ifPresent((value) -> changed.put(column, value));
			}
		});
		return changed;
	}

	/*
	 * Where a statement of somebody's own does it, it is the last step that may.
	 */
	private int indexOf(List<ScriptStep> steps, ColumnName column) {
		int last = steps.size() - 1;
		for (int index = 0; index < steps.size(); index++) {
			Change change = steps.get(index).change();
			if (change instanceof AlterColumn alter
					&& this.changes.earlier(new ColumnName(alter.table(), alter.column())).equals(column)) {
				return index;
			}
			last = (change instanceof ExecuteSql) ? index : last;
		}
		return last;
	}

}
