package dev.migrations.script;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a revision written in Java can do. Each method runs at once, in the step's
 * transaction.
 * <p>
 * Names are taken as they are: {@code Order} is not {@code order}, and a dot is part of
 * the name. A name without a schema is found by the search path; {@link #inSchema} names
 * another schema. Expressions, conditions and types are SQL.
 * <p>
 * A failing statement throws Spring's {@code DataAccessException}.
 */
public interface Operations {

	/**
	 * Operations on a connection. The connection stays open, and neither commits nor
	 * rolls back.
	 * @param connection a connection in the step's transaction
	 * @return the operations
	 */
	static Operations on(Connection connection) {
		return on(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
	}

	/**
	 * Operations that run their statements in a way of one's own.
	 * @param jdbcTemplate runs the statements on a connection in the step's transaction
	 * @return the operations
	 */
	static Operations on(JdbcTemplate jdbcTemplate) {
		return new DefaultOperations(jdbcTemplate, null);
	}

	/**
	 * The same operations for another schema, which holds all names that have none of
	 * their own, including those that foreign keys refer to.
	 * @param schema the database schema
	 * @return operations in that schema
	 */
	Operations inSchema(String schema);

	/**
	 * Create a table with its columns, constraints, indexes and comments.
	 * @param table the table
	 */
	void createTable(Table table);

	/**
	 * Rename a table.
	 * @param table the table's name before
	 * @param newName its name afterwards
	 */
	void renameTable(String table, String newName);

	/**
	 * Set or remove the comment of a table.
	 * @param table the table's name
	 * @param comment the comment, or {@code null} for none
	 */
	void tableComment(String table, @Nullable String comment);

	/**
	 * Drop a table.
	 * @param table the table's name
	 */
	void dropTable(String table);

	/**
	 * Add a column to a table.
	 * @param table the table's name
	 * @param column the column
	 */
	void addColumn(String table, Column column);

	/**
	 * Alter a column: its type, nullability, default, identity or expression.
	 * @param table the table's name
	 * @param column the column's name
	 * @param alteration what to alter, such as
	 * {@code (age) -> age.withType("integer", "age::integer").notNull()}
	 */
	void alterColumn(String table, String column, UnaryOperator<AlterColumn> alteration);

	/**
	 * Rename a column.
	 * @param table the table's name
	 * @param column the column's name before
	 * @param newName its name afterwards
	 */
	void renameColumn(String table, String column, String newName);

	/**
	 * Set or remove the comment of a column.
	 * @param table the table's name
	 * @param column the column's name
	 * @param comment the comment, or {@code null} for none
	 */
	void columnComment(String table, String column, @Nullable String comment);

	/**
	 * Drop a column.
	 * @param table the table's name
	 * @param column the column's name
	 */
	void dropColumn(String table, String column);

	/**
	 * Add a constraint to a table: a primary key, unique constraint, foreign key, check
	 * or exclusion constraint.
	 * @param table the table's name
	 * @param constraint the constraint, such as
	 * {@code ForeignKey.on("customer_id").references("customer", "id")}
	 */
	void addConstraint(String table, Constraint constraint);

	/**
	 * Rename a constraint.
	 * @param table the table's name
	 * @param constraint the constraint's name before
	 * @param newName its name afterwards
	 */
	void renameConstraint(String table, String constraint, String newName);

	/**
	 * Drop a constraint of any kind.
	 * @param table the table's name
	 * @param constraint the constraint's name
	 */
	void dropConstraint(String table, String constraint);

	/**
	 * Create an index.
	 * @param table the table's name
	 * @param index the index
	 */
	void createIndex(String table, Index index);

	/**
	 * Rename an index.
	 * @param index the index's name before
	 * @param newName its name afterwards
	 */
	void renameIndex(String index, String newName);

	/**
	 * Drop an index.
	 * @param index the index's name
	 */
	void dropIndex(String index);

	/**
	 * Create a sequence.
	 * @param sequence the sequence
	 */
	void createSequence(Sequence sequence);

	/**
	 * Drop a sequence.
	 * @param sequence the sequence's name
	 */
	void dropSequence(String sequence);

	/**
	 * Insert rows. A row gives values by column name; a column that a row lacks takes its
	 * default. PostgreSQL reads text as the column's type, be it {@code jsonb},
	 * {@code uuid}, an enum or any other; an enum constant stands for its name, and an
	 * array or a collection for an array. Numbers, {@code java.time} and all other values
	 * are what the driver makes of them.
	 * @param table the table's name
	 * @param rows the rows
	 */
	void bulkInsert(String table, List<? extends Map<String, ? extends @Nullable Object>> rows);

	/**
	 * Apply a change as it is, whatever the schema of these operations.
	 * @param change the change
	 */
	void apply(Change change);

	/**
	 * Execute one SQL statement, which has no parameters: a {@code ?} is an operator.
	 * @param sql the statement
	 * @throws InvalidStatementException if the text is no statement or several of them,
	 * or one that a revision file must not contain, such as {@code COMMIT}
	 */
	void execute(String sql);

	/**
	 * A client for statements with parameters and for queries, on the same connection.
	 * @return the client
	 */
	JdbcClient jdbcClient();

}
