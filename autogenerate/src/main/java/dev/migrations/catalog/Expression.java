package dev.migrations.catalog;

import java.util.Map;

import dev.migrations.schema.ColumnType;

/**
 * An expression of a schema with all that its meaning depends on. Equal expressions mean
 * the same wherever they stand.
 */
sealed interface Expression {

	/**
	 * The text.
	 * @return the SQL
	 */
	String sql();

	/**
	 * Another text in the same place.
	 * @param sql the SQL
	 * @return the other expression
	 */
	Expression withSql(String sql);

	/**
	 * Let a script give the expression to the server.
	 * @param script the script
	 * @param name what the server is to know the expression by
	 */
	void addTo(RereadScript script, String name);

	/**
	 * A condition or value computed from the columns of a row.
	 *
	 * @param sql the expression
	 * @param columns the columns that it may name
	 */
	record OfRow(String sql, Map<String, ColumnType> columns) implements Expression {

		public OfRow {
			columns = Map.copyOf(columns);
		}

		@Override
		public OfRow withSql(String sql) {
			return new OfRow(sql, this.columns);
		}

		@Override
		public void addTo(RereadScript script, String name) {
			script.addToTable(RereadCheck.of(name, this.sql), this.columns);
		}

	}

	/**
	 * A default.
	 *
	 * @param sql the expression
	 * @param type the type that it is for
	 */
	record OfDefault(String sql, ColumnType type) implements Expression {

		@Override
		public OfDefault withSql(String sql) {
			return new OfDefault(sql, this.type);
		}

		@Override
		public void addTo(RereadScript script, String name) {
			script.addToTable(name + " " + RereadScript.type(this.type) + " DEFAULT (" + this.sql + ")", Map.of());
		}

	}

	/**
	 * A condition on the values of a domain.
	 *
	 * @param sql the expression
	 * @param type the type of the values
	 */
	record OfDomain(String sql, ColumnType type) implements Expression {

		@Override
		public OfDomain withSql(String sql) {
			return new OfDomain(sql, this.type);
		}

		@Override
		public void addTo(RereadScript script, String name) {
			script.add("CREATE DOMAIN pg_temp." + name + " AS " + RereadScript.type(this.type) + " "
					+ RereadCheck.of(name, this.sql));
		}

	}

}
