package dev.migrations.script;

import java.sql.SQLException;
import java.util.List;

import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.StatementCallback;

/**
 * The text of exactly one statement. It is told by the driver's own parser, as the driver
 * would send several statements one after the other.
 *
 * @param sql the statement
 */
record SingleStatement(String sql) {

	static SingleStatement of(String sql) {
		long statements = parse(sql).stream().filter((query) -> !query.nativeSql.isBlank()).count();
		if (statements != 1) {
			throw new IllegalArgumentException(
					"Expected one statement but found " + statements + " in '" + sql + "'. Execute each on its own.");
		}
		return new SingleStatement(sql);
	}

	private static List<NativeQuery> parse(String sql) {
		try {
			return Parser.parseJdbcSql(sql, true, false, true, false, false);
		}
		catch (SQLException ex) {
			throw new IllegalArgumentException("'" + sql + "' is no statement", ex);
		}
	}

	void execute(JdbcOperations jdbcOperations) {
		jdbcOperations.execute((StatementCallback<Boolean>) (statement) -> {
			statement.setEscapeProcessing(false);
			return statement.execute(this.sql);
		});
	}

}
