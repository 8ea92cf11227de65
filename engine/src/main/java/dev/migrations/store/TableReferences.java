package dev.migrations.store;

import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;

/**
 * How SQL names the engine's own tables.
 *
 * @param schema the schema, quoted
 * @param version the version table, quoted and qualified
 * @param history the history table, quoted and qualified
 * @param historyText the history table's name as an SQL expression
 * @param journal the journal, quoted and qualified
 */
record TableReferences(String schema, String version, String history, String historyText, String journal) {

	/**
	 * Name the tables in a schema.
	 * @param schema how SQL names the schema
	 * @param schemaText the schema's name as an SQL expression
	 * @param names the tables' names
	 * @return the tables
	 */
	static TableReferences of(String schema, String schemaText, TableNames names) {
		return new TableReferences(schema, schema + "." + SqlIdentifier.quote(names.version()),
				schema + "." + SqlIdentifier.quote(names.history()),
				"pg_catalog.format('%I.%I', " + schemaText + ", " + SqlLiteral.quote(names.history()) + ")",
				schema + "." + SqlIdentifier.quote(TableNames.JOURNAL));
	}

}
