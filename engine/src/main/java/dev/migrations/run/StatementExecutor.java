package dev.migrations.run;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

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
 * The driver parses what it is given, to find several statements and parameters in it,
 * and misreads some: it cuts at a semicolon after {@code /*}{@code /} opens a comment, or
 * after a doubled or continued quote and an escaped one in an {@code E''} string, and
 * makes one question mark of two. Where it would not send the text untouched, the text
 * goes around that parser; everything else takes the ordinary path, so that whatever
 * wraps the driver sees it.
 */
final class StatementExecutor {

	private StatementExecutor() {
	}

	/**
	 * Execute a statement.
	 * @param statement the JDBC statement to use, whose results, warnings and limits are
	 * those of {@link Statement#execute(String)}
	 * @param sql one SQL statement
	 * @return whether the first result is a result set
	 * @throws SQLException if the server refuses
	 */
	static boolean execute(Statement statement, String sql) throws SQLException {
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
