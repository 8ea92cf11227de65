package dev.migrations.sql;

import java.util.List;

/**
 * The statements of a script, and all that is wrong with it.
 *
 * @param statements the statements, in order
 * @param problems the problems, by line; with any, no statement should be run
 * @param trailingComments the line comments after the last statement
 */
public record SqlScript(List<SqlStatement> statements, List<SqlProblem> problems, List<SqlComment> trailingComments) {

	public SqlScript {
		statements = List.copyOf(statements);
		problems = List.copyOf(problems);
		trailingComments = List.copyOf(trailingComments);
	}

}
