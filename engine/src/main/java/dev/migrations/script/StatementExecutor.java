package dev.migrations.script;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.sql.StatementResult;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.BaseStatement;
import org.postgresql.core.CachedQuery;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.SqlCommandType;

/**
 * Sends one complete statement to the server exactly as it is written.
 * <p>
 * The driver (42.7) parses what it is given, to find several statements and parameters in
 * it. It makes one question mark of two, and it may cut at a semicolon that is
 * <ul>
 * <li>in a block comment that begins with slash, asterisk, slash;
 * <li>in an {@code E''} string, behind a doubled quote and then an escaped one;
 * <li>in a part of an {@code E''} string continued on another line, behind an escaped
 * quote.
 * </ul>
 * Where it would not send the text untouched, the text goes around that parser.
 * Everything else takes the ordinary path, so that whatever wraps the driver sees it.
 */
public final class StatementExecutor {

	private StatementExecutor() {
	}

	/**
	 * Execute a statement to its end and keep none of the rows that it gives, however
	 * many. The driver would keep all of them, or, with a row limit or a cursor, have the
	 * server stop early or hold the statement's tables. So what may give rows goes to the
	 * server as a simple query, and the driver drops each row as it comes.
	 * @param statement the JDBC statement to use
	 * @param sql one SQL statement
	 * @throws SQLException if the server refuses
	 */
	public static void run(Statement statement, String sql) throws SQLException {
		if (StatementResult.mayHaveRows(sql) && statement.isWrapperFor(BaseStatement.class)) {
			QueryExecutor executor = statement.getConnection().unwrap(BaseConnection.class).getQueryExecutor();
			statement.unwrap(BaseStatement.class)
				.executeWithFlags(verbatim(executor, sql),
						QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_NO_RESULTS);
			return;
		}
		execute(statement, sql);
	}

	/**
	 * Execute a statement.
	 * @param statement the JDBC statement to use, whose results, warnings and limits are
	 * those of {@link Statement#execute(String)}
	 * @param sql one SQL statement
	 * @return whether the first result is a result set
	 * @throws SQLException if the server refuses
	 */
	public static boolean execute(Statement statement, String sql) throws SQLException {
		statement.setEscapeProcessing(false);
		if (!statement.isWrapperFor(BaseStatement.class)) {
			return statement.execute(sql);
		}
		QueryExecutor executor = statement.getConnection().unwrap(BaseConnection.class).getQueryExecutor();
		if (isUntouched(executor.createQuery(sql, false, false).query, sql)) {
			return statement.execute(sql);
		}
		return statement.unwrap(BaseStatement.class).executeWithFlags(verbatim(executor, sql), 0);
	}

	private static boolean isUntouched(Query query, String sql) {
		return query.getSubqueries() == null && query.getNativeSql().equals(sql);
	}

	private static CachedQuery verbatim(QueryExecutor executor, String sql) {
		SqlCommand command = SqlCommand.createStatementTypeInfo(SqlCommandType.BLANK);
		NativeQuery query = new NativeQuery(sql, new int[0], false, command);
		return new CachedQuery(sql, executor.wrap(List.of(query)), false);
	}

}
