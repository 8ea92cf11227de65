package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
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
 * that they refer to. PostgreSQL decides which rows are possible.
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
		this.values = new SampleValues(schema);
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
		if (!prepare(name)) {
			return;
		}
		SampleTable rows = new SampleTable(table, changing, this.values);
		for (int choice = 0; choice < CHOICES; choice++) {
			insert(rows.insertions(choice));
			if (!isEmpty(name)) {
				this.filled.put(name, table);
				return;
			}
		}
		logger
			.debug("No sample row was found that table '" + name + "' takes: the script is proven without rows in it");
	}

	/*
	 * Triggers may reach beyond the scratch database.
	 */
	private boolean prepare(QualifiedName table) {
		try {
			Sql.execute(this.connection, "ALTER TABLE " + Identifiers.quote(table)
					+ " DISABLE TRIGGER USER, ADD COLUMN " + Identifiers.quote(SampleTable.ROW) + " integer");
			return true;
		}
		catch (SQLException ex) {
			logger.debug("The script is proven without rows in table '" + table + "'", ex);
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

	private boolean isEmpty(QualifiedName table) throws SQLException {
		return Sql.list(this.connection, "SELECT 1 FROM " + Identifiers.quote(table) + " LIMIT 1").isEmpty();
	}

	/*
	 * The first row tells whether the others have a chance.
	 */
	private void insert(List<String> statements) throws SQLException {
		String texts = statements.stream().map(SqlLiteral::quote).collect(Collectors.joining(", "));
		String block = """
				DECLARE
					statement text;
					first boolean := true;
				BEGIN
					FOREACH statement IN ARRAY ARRAY[%s] LOOP
						BEGIN
							EXECUTE statement;
							first := false;
						EXCEPTION WHEN OTHERS THEN
							EXIT WHEN first;
						END;
					END LOOP;
				END""".replace("%s", texts);
		Sql.execute(this.connection, "DO " + SqlLiteral.quote(block));
	}

}
