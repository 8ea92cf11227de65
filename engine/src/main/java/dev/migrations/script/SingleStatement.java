package dev.migrations.script;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.sql.SqlProblem;
import dev.migrations.sql.SqlScript;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;

import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.StatementCallback;

/**
 * Exactly one statement, to be executed as it is, without parameters and JDBC escapes.
 *
 * @param sql the statement
 */
record SingleStatement(String sql) implements StatementCallback<Boolean>, SqlProvider {

	/**
	 * Read one statement by the rules for revision files.
	 * @param sql the text
	 * @return the statement
	 * @throws InvalidStatementException if a file could not contain it, or if it is none
	 * or several
	 */
	static SingleStatement of(String sql) {
		SqlScript script = SqlSplitter.split(sql, 1);
		if (!script.problems().isEmpty()) {
			SqlProblem problem = script.problems().get(0);
			throw new InvalidStatementException(sql, problem.message(), problem.remedy());
		}
		List<SqlStatement> statements = script.statements();
		if (statements.size() != 1) {
			throw new InvalidStatementException(sql,
					"Expected one statement but found %s in '%s'.".formatted(statements.size(), sql),
					"Execute each statement on its own.");
		}
		return new SingleStatement(statements.get(0).text());
	}

	@Override
	public String getSql() {
		return this.sql;
	}

	@Override
	public Boolean doInStatement(Statement statement) throws SQLException {
		StatementExecutor.run(statement, this.sql);
		return true;
	}

}
