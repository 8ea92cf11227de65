package dev.migrations.store;

import dev.migrations.sql.SqlIdentifier;

/**
 * The engine's own tables in a known schema, quoted and qualified.
 *
 * @param schema the schema's name, unquoted
 * @param names the tables' names
 */
public record MigrationTables(String schema, TableNames names) {

	String quotedSchema() {
		return SqlIdentifier.quote(this.schema);
	}

	/**
	 * The version table for use in SQL.
	 * @return its qualified name
	 */
	public String version() {
		return SqlIdentifier.qualify(this.schema, this.names.version());
	}

	/**
	 * The history table for use in SQL.
	 * @return its qualified name
	 */
	public String history() {
		return SqlIdentifier.qualify(this.schema, this.names.history());
	}

	/**
	 * The journal for use in SQL.
	 * @return its qualified name
	 */
	public String journal() {
		return SqlIdentifier.qualify(this.schema, TableNames.JOURNAL);
	}

}
