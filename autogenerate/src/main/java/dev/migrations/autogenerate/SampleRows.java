package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.PlainLog;
import dev.migrations.ddl.Identifiers;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.SqlLiteral;
import org.apache.commons.logging.Log;

/**
 * Puts rows into the tables of a scratch database that a script changes, and into those
 * that they refer to, in a transaction. PostgreSQL decides which rows are possible.
 */
final class SampleRows {

	private static final Log logger = PlainLog.of(Autogenerator.class);

	private static final int CHOICES = 8;

	private final Connection connection;

	private final Schema schema;

	private final Map<QualifiedName, Set<String>> changing;

	private final SampleValues values;

	private final Set<QualifiedName> visited = new HashSet<>();

	private final Map<QualifiedName, Table> filled = new LinkedHashMap<>();

	SampleRows(Connection connection, Schema schema, Map<QualifiedName, Set<String>> changing) {
		this.connection = connection;
		this.schema = schema;
		this.changing = changing;
		this.values = new SampleValues(schema, this::takes);
	}

	/**
	 * Fill the tables.
	 * @return those that have rows
	 * @throws SQLException if the database fails
	 */
	Map<QualifiedName, Table> fill() throws SQLException {
		for (QualifiedName table : this.changing.keySet()) {
			fill(table);
		}
		return this.filled;
	}

	/*
	 * First what it refers to.
	 */
	private void fill(QualifiedName name) throws SQLException {
		Table table = this.schema.table(name).orElse(null);
		if (table == null || !this.visited.add(name)) {
			return;
		}
		Set<String> changing = this.changing.getOrDefault(name, Set.of());
		for (ForeignKey key : needed(table, changing)) {
			fill(key.reference().table());
		}
		SQLException failure = Sql.attempt(this.connection, () -> {
			if (insert(table, new SampleTable(table, changing, this.values))) {
				this.filled.put(name, table);
			}
		});
		if (failure != null) {
			logger.debug("The script is proven without rows in table '" + name + "'", failure);
		}
	}

	private boolean insert(Table table, SampleTable rows) throws SQLException {
		for (int choice = 0; choice < CHOICES; choice++) {
			if (insert(Identifiers.quote(table.name()), rows.insertions(choice))) {
				return true;
			}
		}
		logger.debug("No sample row was found that table '" + table.name()
				+ "' takes: the script is proven without rows in it");
		return false;
	}

	private boolean takes(String type, String expression) {
		try {
			return Sql.attempt(this.connection,
					() -> Sql.execute(this.connection, "SELECT CAST(" + expression + " AS " + type + ")")) == null;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static List<ForeignKey> needed(Table table, Set<String> changing) {
		return table.constraints()
			.stream()
			.filter(ForeignKey.class::isInstance)
			.map(ForeignKey.class::cast)
			.filter((key) -> table.columns()
				.stream()
				.anyMatch((column) -> key.columns().contains(column.name())
						&& (!column.nullable() || changing.contains(column.name()))))
			.toList();
	}

	/*
	 * Triggers may reach beyond the scratch database. A row that PostgreSQL refuses is
	 * left out, at once and not when the transaction ends; the first one tells whether
	 * the others have a chance.
	 */
	private boolean insert(String table, List<String> statements) throws SQLException {
		String row = Identifiers.quote(SampleTable.ROW);
		String texts = statements.stream().map(SqlLiteral::quote).collect(Collectors.joining(", "));
		String block = """
				DECLARE
					statement text;
					first boolean := true;
				BEGIN
					SET CONSTRAINTS ALL IMMEDIATE;
					ALTER TABLE {table} DISABLE TRIGGER USER, ADD COLUMN IF NOT EXISTS {row} integer;
					FOREACH statement IN ARRAY ARRAY[{statements}] LOOP
						BEGIN
							EXECUTE statement;
							first := false;
						EXCEPTION WHEN OTHERS THEN
							EXIT WHEN first;
						END;
					END LOOP;
				END""".replace("{table}", table).replace("{row}", row).replace("{statements}", texts);
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute("DO " + SqlLiteral.quote(block) + "; SELECT 1 FROM " + table + " WHERE " + row
					+ " IS NOT NULL LIMIT 1");
			statement.getMoreResults();
			return statement.getResultSet().next();
		}
	}

}
