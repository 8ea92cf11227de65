package dev.migrations.script;

import dev.migrations.sql.SqlStatement;

/**
 * A statement of a revision file.
 *
 * @param sql the statement as the file has it
 * @param text what is sent: the statement with its placeholders replaced
 * @param autocommit whether it runs outside a transaction, because PostgreSQL wants it so
 * or because the file says so
 */
public record ScriptStatement(SqlStatement sql, String text, boolean autocommit) {

}
