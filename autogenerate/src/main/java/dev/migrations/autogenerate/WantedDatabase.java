package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.ddl.Identifiers;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;

/**
 * The scratch database that holds what the model wants, made again as often as is needed.
 *
 * @param connection a connection to it
 * @param names reads names
 * @param model the model, without what PostgreSQL refuses
 * @param owned what the generator made
 */
record WantedDatabase(Connection connection, ModelNames names, Model model, Set<SchemaObject> owned) {

	/**
	 * The columns that sequences number.
	 * @return the columns by sequence
	 */
	Map<QualifiedName, Set<ColumnName>> numbered() {
		return this.names.numbered(this.model.statements());
	}

	/**
	 * Make the model's schema with other types. Where the model's statements are refused
	 * with these, they keep their own, and a column gets its type afterwards if that is
	 * possible.
	 * @param types the types of columns
	 * @throws SQLException if the database fails
	 */
	void make(Map<ColumnName, ColumnType> types) throws SQLException {
		Map<ColumnName, ColumnType> written = new HashMap<>(types);
		List<ModelProblem> problems = run(written);
		while (!problems.isEmpty() && !written.isEmpty()) {
			Set<QualifiedName> tables = UncertainObjects.of(problems, this.names).allTables();
			if (!written.keySet().removeIf((column) -> tables.contains(column.table()))) {
				written.clear();
			}
			problems = run(written);
		}
		for (Map.Entry<ColumnName, ColumnType> each : types.entrySet()) {
			if (!written.containsKey(each.getKey())) {
				attempt(each.getKey(), each.getValue());
			}
		}
	}

	private List<ModelProblem> run(Map<ColumnName, ColumnType> types) throws SQLException {
		return new ModelDatabase(this.connection, this.names)
			.make(new RetypedStatements(this.names, types).of(this.model.statements()), this.owned);
	}

	private void attempt(ColumnName column, ColumnType type) {
		try {
			Sql.execute(this.connection, "ALTER TABLE " + Identifiers.quote(column.table()) + " ALTER COLUMN "
					+ Identifiers.quote(column.column()) + " TYPE " + type.sql());
		}
		catch (SQLException ex) {
			// The comparison then sees the type of the model
		}
	}

}
