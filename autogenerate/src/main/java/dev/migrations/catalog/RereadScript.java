package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.ColumnType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.sql.SqlIdentifier;

/**
 * The statements that make temporary objects of expressions: tables with a check or a
 * default for each, and domains. The constraint or column is named after the position of
 * its expression.
 */
final class RereadScript {

	/**
	 * Begins the names of the objects that end with the position of their expression.
	 */
	static final String PREFIX = "migrations_expression_";

	private final List<String> statements = new ArrayList<>();

	private final List<RereadTable> tables = new ArrayList<>();

	private RereadScript() {
	}

	static String of(List<Expression> expressions) {
		RereadScript script = new RereadScript();
		for (int i = 0; i < expressions.size(); i++) {
			expressions.get(i).addTo(script, PREFIX + i);
		}
		for (int i = 0; i < script.tables.size(); i++) {
			script.add("CREATE TEMPORARY TABLE " + PREFIX + "table_" + i + " (\n" + script.tables.get(i).definition()
					+ ")");
		}
		return String.join(";\n", script.statements);
	}

	void add(String statement) {
		this.statements.add(statement);
	}

	void addToTable(String line, Map<String, ColumnType> columns) {
		RereadTable table = this.tables.stream()
			.filter((candidate) -> candidate.fits(columns))
			.findFirst()
			.orElseGet(this::newTable);
		table.add(line, columns);
	}

	private RereadTable newTable() {
		RereadTable table = new RereadTable();
		this.tables.add(table);
		return table;
	}

	static String type(ColumnType type) {
		QualifiedName collation = type.collation();
		return (collation != null) ? type.sql() + " COLLATE " + name(collation) : type.sql();
	}

	private static String name(QualifiedName name) {
		String schema = name.schema();
		return (schema != null) ? SqlIdentifier.qualify(schema, name.name()) : SqlIdentifier.quote(name.name());
	}

}
