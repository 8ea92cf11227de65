package dev.migrations.store;

import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;

/**
 * The engine's own tables in a known schema, quoted and qualified.
 *
 * @param schema the schema's name, unquoted
 * @param names the tables' names
 */
public record MigrationTables(String schema, TableNames names) {

	TableReferences references() {
		return TableReferences.of(SqlIdentifier.quote(this.schema), SqlLiteral.quote(this.schema), this.names);
	}

	/**
	 * The version table for use in SQL.
	 * @return its qualified name
	 */
	public String version() {
		return references().version();
	}

	/**
	 * The history table for use in SQL.
	 * @return its qualified name
	 */
	public String history() {
		return references().history();
	}

	/**
	 * The journal for use in SQL.
	 * @return its qualified name
	 */
	public String journal() {
		return references().journal();
	}

}
