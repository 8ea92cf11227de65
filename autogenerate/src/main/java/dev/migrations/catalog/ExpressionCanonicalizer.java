package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.schema.Schema;

/**
 * Makes the expressions of a schema comparable. What the server writes for an expression
 * is not always what it writes when it reads that again: {@code CHECK (status = ANY
 * ('{A,B}'))} becomes one text when a {@code varchar} is compared, and another one when
 * that text is run. So each expression is replaced by what no longer changes:
 * <ol>
 * <li>Expressions that surely stay the same are put aside.</li>
 * <li>Temporary tables and domains are made of the others, expressions of many tables in
 * one.</li>
 * <li>What the server now writes for them is read, and the transaction is rolled
 * back.</li>
 * <li>Those that have changed go through it again, a few times at most.</li>
 * </ol>
 */
public final class ExpressionCanonicalizer {

	private static final int MAX_ROUNDS = 4;

	private final Rereading rereading;

	private final Map<Expression, Expression> latest = new HashMap<>();

	private ExpressionCanonicalizer(Connection connection) {
		this.rereading = new Rereading(connection);
	}

	/**
	 * Replace all expressions by what no longer changes. An expression that the server
	 * refuses is kept as it is.
	 * @param connection a connection in autocommit mode to a database that has the types,
	 * functions and sequences of the schema, with the search path with which it was read
	 * @param schema the schema as it was read
	 * @return the schema with other texts
	 * @throws SQLException if the database fails, or lets no temporary table be made
	 */
	public static Schema canonicalize(Connection connection, Schema schema) throws SQLException {
		return new ExpressionCanonicalizer(connection).canonicalize(schema);
	}

	private Schema canonicalize(Schema schema) throws SQLException {
		SchemaExpressions.rewrite(schema, this::collect);
		Set<Expression> changed = new LinkedHashSet<>(this.latest.keySet());
		for (int round = 0; round < MAX_ROUNDS && !changed.isEmpty(); round++) {
			changed = advance(changed);
		}
		return SchemaExpressions.rewrite(schema, (expression) -> this.latest.getOrDefault(expression, expression));
	}

	private Expression collect(Expression expression) {
		if (!StableExpression.test(expression)) {
			this.latest.put(expression, expression);
		}
		return expression;
	}

	private Set<Expression> advance(Set<Expression> expressions) throws SQLException {
		Map<Expression, Expression> read = this.rereading.read(List.copyOf(expressions));
		this.latest.replaceAll((original, current) -> read.getOrDefault(current, current));
		Set<Expression> changed = new LinkedHashSet<>(read.values());
		changed.removeAll(read.keySet());
		return changed;
	}

}
