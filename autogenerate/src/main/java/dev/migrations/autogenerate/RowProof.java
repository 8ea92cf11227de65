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
import dev.migrations.diff.AddEnumValue;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNote;
import dev.migrations.diff.DropColumn;
import dev.migrations.run.ServerError;
import dev.migrations.schema.Column;
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
 * says that it may fail, unless it does already.</li>
 * <li>The downgrade runs in the same way.</li>
 * <li>Values that are others now, though nothing in the file says so, were destroyed
 * without an error: the script is refused.</li>
 * </ol>
 */
final class RowProof {

	private final Connection connection;

	private final Schema before;

	private final SampledChanges changes;

	private Map<QualifiedName, Table> tables = Map.of();

	RowProof(Connection connection, Schema before, GeneratedScript script) {
		this.connection = connection;
		this.before = before;
		List<Change> all = new ArrayList<>();
		script.upgrade().forEach((step) -> all.add(step.change()));
		script.downgrade().forEach((step) -> all.add(step.change()));
		this.changes = new SampledChanges(all, before);
	}

	/**
	 * Prove a script.
	 * @param script the script
	 * @param compares whether values must come back
	 * @return the script with what it does to rows
	 * @throws SQLException if the database fails
	 */
	GeneratedScript prove(GeneratedScript script, boolean compares) throws SQLException {
		boolean repeatable = script.irreversible().stream().allMatch(AddEnumValue.class::isInstance);
		if (this.changes.columns().isEmpty() || !repeatable) {
			return script;
		}
		this.tables = new SampleRows(this.connection, this.before, this.changes.columns()).fill();
		Map<ColumnName, Map<String, String>> values = read();
		List<ScriptStep> upgrade = run("upgrade", script.upgrade());
		List<ScriptStep> downgrade = run("downgrade", script.downgrade());
		List<String> destroyed = compares ? destroyed(values, script) : List.of();
		if (!destroyed.isEmpty()) {
			throw ProofFailedException.destroying(destroyed);
		}
		return script.with(upgrade, downgrade);
	}

	private List<ScriptStep> run(String direction, List<ScriptStep> steps) throws SQLException {
		List<ScriptStep> noted = new ArrayList<>();
		for (ScriptStep step : steps) {
			ScriptStep known = step;
			for (String statement : step.statements()) {
				SQLException failure = attempt(statement);
				if (failure != null) {
					known = known.failing(ServerError.of(failure).message());
					makeWay(direction, step, statement);
				}
			}
			noted.add(known);
		}
		return noted;
	}

	private @Nullable SQLException attempt(String statement) {
		try {
			Sql.execute(this.connection, statement);
			return null;
		}
		catch (SQLException ex) {
			return ex;
		}
	}

	/*
	 * Only the rows that are in the way by themselves go; if that is not enough, all.
	 */
	private void makeWay(String direction, ScriptStep step, String statement) throws SQLException {
		for (QualifiedName table : this.changes.now(step.change())) {
			for (String row : culprits(table, statement)) {
				attempt("DELETE FROM " + Identifiers.quote(table) + where(row));
			}
		}
		if (attempt(statement) == null) {
			return;
		}
		for (QualifiedName table : this.tables.keySet()) {
			this.changes.names(table).forEach((name) -> attempt("TRUNCATE " + Identifiers.quote(name) + " CASCADE"));
		}
		SQLException failure = attempt(statement);
		if (failure != null) {
			throw ProofFailedException.refused(direction, statement, ServerError.of(failure), failure);
		}
	}

	private List<String> culprits(QualifiedName table, String statement) throws SQLException {
		List<String> culprits = new ArrayList<>();
		String name = Identifiers.quote(table);
		String row = Identifiers.quote(SampleTable.ROW);
		for (String each : Sql.list(this.connection, "SELECT " + row + " FROM " + name + " ORDER BY 1")) {
			boolean culprit = Transactions.undo(this.connection, (own) -> {
				SQLException alone = attempt("DELETE FROM " + name + " WHERE " + row + " <> " + each);
				return alone == null && attempt(statement) != null;
			});
			if (culprit) {
				culprits.add(each);
			}
		}
		return culprits;
	}

	private static String where(String row) {
		return " WHERE " + Identifiers.quote(SampleTable.ROW) + " = " + row;
	}

	private Map<ColumnName, Map<String, String>> read() throws SQLException {
		Map<ColumnName, Map<String, String>> values = new LinkedHashMap<>();
		for (Table table : this.tables.values()) {
			for (Column column : changing(table)) {
				values.put(new ColumnName(table.name(), column.name()), read(table.name(), column));
			}
		}
		return values;
	}

	private List<Column> changing(Table table) {
		Set<String> names = this.changes.columns().getOrDefault(table.name(), Set.of());
		return table.columns().stream().filter((column) -> names.contains(column.name())).toList();
	}

	/*
	 * A large object is what it contains.
	 */
	private Map<String, String> read(QualifiedName table, Column column) throws SQLException {
		String name = Identifiers.quote(column.name());
		String value = column.type().sql().equals("oid") ? "pg_catalog.lo_get(" + name + ")" : name;
		String row = Identifiers.quote(SampleTable.ROW);
		Map<String, String> values = new LinkedHashMap<>();
		for (String text : Sql.list(this.connection, "SELECT " + row + " || ' ' || COALESCE(" + value
				+ "::pg_catalog.text, 'NULL') FROM " + Identifiers.quote(table) + " WHERE " + row + " IS NOT NULL")) {
			int blank = text.indexOf(' ');
			values.put(text.substring(0, blank), text.substring(blank + 1));
		}
		return values;
	}

	private List<String> destroyed(Map<ColumnName, Map<String, String>> before, GeneratedScript script)
			throws SQLException {
		Set<ColumnName> told = told(script);
		List<String> destroyed = new ArrayList<>();
		for (Table table : this.tables.values()) {
			for (Column column : changing(table)) {
				ColumnName name = new ColumnName(table.name(), column.name());
				Map<String, String> after = (told.contains(name) || this.changes.dropped(table.name())) ? Map.of()
						: read(table.name(), column);
				for (Map.Entry<String, String> value : after.entrySet()) {
					String earlier = before.getOrDefault(name, Map.of()).get(value.getKey());
					if (earlier != null && !earlier.equals(value.getValue())
							&& !isEqual(name, value.getKey(), earlier)) {
						destroyed.add("'" + name + "': '" + earlier + "' becomes '" + value.getValue() + "'");
						break;
					}
				}
			}
		}
		return destroyed;
	}

	/*
	 * Such as 1.5 and 1.50.
	 */
	private boolean isEqual(ColumnName name, String row, String earlier) {
		try {
			return Sql
				.list(this.connection,
						"SELECT " + Identifiers.quote(name.column()) + " = " + SqlLiteral.quote(earlier) + " FROM "
								+ Identifiers.quote(name.table()) + where(row))
				.contains("t");
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private Set<ColumnName> told(GeneratedScript script) {
		Set<ColumnName> told = new HashSet<>();
		for (List<ScriptStep> steps : List.of(script.upgrade(), script.downgrade())) {
			for (ScriptStep step : steps) {
				boolean lossy = step.notes().stream().anyMatch(ChangeNote::lossy);
				if (lossy && step.change() instanceof AlterColumn alter) {
					told.add(this.changes.earlier(new ColumnName(alter.table(), alter.column())));
				}
				if (step.change() instanceof DropColumn drop) {
					told.add(this.changes.earlier(new ColumnName(drop.table(), drop.column())));
				}
			}
		}
		return told;
	}

}
