package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.Transactions;
import dev.migrations.sql.OwnSql;

/**
 * Lets the server read expressions and write them again, in a transaction that is rolled
 * back. When it refuses some, the rest is found by halving.
 */
final class Rereading {

	private static final String QUERY = OwnSql
		.of("""
				SELECT k.conname AS name, pg_catalog.pg_get_expr(k.conbin, k.conrelid, true) AS expression, true AS is_check
				FROM pg_catalog.pg_constraint k
				WHERE k.connamespace = pg_catalog.pg_my_temp_schema() AND k.contype = 'c' AND pg_catalog.starts_with(k.conname, '%1$s')
				UNION ALL
				SELECT a.attname, pg_catalog.pg_get_expr(d.adbin, d.adrelid), false
				FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND pg_catalog.starts_with(a.attname, '%1$s')
					JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
				WHERE c.relnamespace = pg_catalog.pg_my_temp_schema() AND pg_catalog.starts_with(c.relname, '%1$s')
				"""
			.formatted(RereadScript.PREFIX));

	private final Connection connection;

	Rereading(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Read expressions.
	 * @param expressions the expressions
	 * @return what became of them, without those that the server refuses
	 * @throws SQLException if the server lets nothing be made
	 */
	Map<Expression, Expression> read(List<Expression> expressions) throws SQLException {
		try {
			return run(expressions);
		}
		catch (SQLException ex) {
			return (expressions.size() > 1) ? readHalves(expressions) : refused();
		}
	}

	private Map<Expression, Expression> readHalves(List<Expression> expressions) throws SQLException {
		int half = expressions.size() / 2;
		Map<Expression, Expression> read = new HashMap<>(read(expressions.subList(0, half)));
		read.putAll(read(expressions.subList(half, expressions.size())));
		return read;
	}

	private Map<Expression, Expression> refused() throws SQLException {
		run(List.of(new Expression.OfRow("1", Map.of())));
		return Map.of();
	}

	private Map<Expression, Expression> run(List<Expression> expressions) throws SQLException {
		return Transactions.undo(this.connection, (each) -> {
			try (Statement statement = each.createStatement()) {
				statement.setEscapeProcessing(false);
				statement.execute(RereadScript.of(expressions));
				return result(statement, expressions);
			}
		});
	}

	private static Map<Expression, Expression> result(Statement statement, List<Expression> expressions)
			throws SQLException {
		Map<Expression, Expression> read = new HashMap<>();
		try (ResultSet result = statement.executeQuery(QUERY)) {
			while (result.next()) {
				int position = Integer.parseInt(result.getString("name").substring(RereadScript.PREFIX.length()));
				Expression expression = expressions.get(position);
				String text = result.getString("expression");
				String sql = result.getBoolean("is_check") ? RereadCheck.expression(text).orElse(expression.sql())
						: text;
				read.put(expression, expression.withSql(sql));
			}
		}
		return read;
	}

}
