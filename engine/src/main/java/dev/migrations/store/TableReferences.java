package dev.migrations.store;

import dev.migrations.sql.SqlIdentifier;

/**
 * How SQL names the engine's own tables.
 *
 * @param schema the schema, quoted
 * @param version the version table, quoted and qualified
 * @param history the history table, quoted and qualified
 * @param journal the journal, quoted and qualified
 */
record TableReferences(String schema, String version, String history, String journal) {

	/**
	 * Name the tables in a schema.
	 * @param schema how SQL names the schema
	 * @param names the tables' names
	 * @return the tables
	 */
	static TableReferences of(String schema, TableNames names) {
		return new TableReferences(schema, schema + "." + SqlIdentifier.quote(names.version()),
				schema + "." + SqlIdentifier.quote(names.history()),
				schema + "." + SqlIdentifier.quote(TableNames.JOURNAL));
	}

}
