package dev.migrations.script;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.migrations.ddl.DdlRenderer;
import dev.migrations.diff.AddColumn;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.CreateSequence;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.DropIndex;
import dev.migrations.diff.DropSequence;
import dev.migrations.diff.DropTable;
import dev.migrations.diff.RenameColumn;
import dev.migrations.diff.RenameConstraint;
import dev.migrations.diff.RenameIndex;
import dev.migrations.diff.RenameTable;
import dev.migrations.diff.SetColumnComment;
import dev.migrations.diff.SetTableComment;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Turns each typed step into a change, renders it and executes the statements.
 */
final class DefaultOperations implements Operations {

	private final DdlRenderer renderer = new DdlRenderer();

	private final JdbcTemplate jdbcTemplate;

	private final @Nullable String schema;

	DefaultOperations(JdbcTemplate jdbcTemplate, @Nullable String schema) {
		this.jdbcTemplate = jdbcTemplate;
		this.schema = schema;
	}

	@Override
	public Operations inSchema(String schema) {
		return new DefaultOperations(this.jdbcTemplate, schema);
	}

	@Override
	public void createTable(Table table) {
		apply(new CreateTable((this.schema != null) ? table.inSchema(this.schema) : table));
	}

	@Override
	public void renameTable(String table, String newName) {
		apply(new RenameTable(name(table), newName));
	}

	@Override
	public void tableComment(String table, @Nullable String comment) {
		apply(SetTableComment.of(name(table), comment));
	}

	@Override
	public void dropTable(String table) {
		apply(DropTable.of(name(table)));
	}

	@Override
	public void addColumn(String table, Column column) {
		apply(new AddColumn(name(table), column));
	}

	@Override
	public void alterColumn(String table, String column, UnaryOperator<AlterColumn> alteration) {
		apply(alteration.apply(AlterColumn.of(name(table), column)));
	}

	@Override
	public void renameColumn(String table, String column, String newName) {
		apply(new RenameColumn(name(table), column, newName));
	}

	@Override
	public void columnComment(String table, String column, @Nullable String comment) {
		apply(SetColumnComment.of(name(table), column, comment));
	}

	@Override
	public void dropColumn(String table, String column) {
		apply(DropColumn.of(name(table), column));
	}

	@Override
	public void addConstraint(String table, Constraint constraint) {
		Constraint complete = (this.schema != null) ? constraint.inSchema(this.schema) : constraint;
		apply(AddConstraint.of(name(table), complete));
	}

	@Override
	public void renameConstraint(String table, String constraint, String newName) {
		apply(new RenameConstraint(name(table), constraint, newName));
	}

	@Override
	public void dropConstraint(String table, String constraint) {
		apply(DropConstraint.of(name(table), constraint));
	}

	@Override
	public void createIndex(String table, Index index) {
		apply(CreateIndex.of(name(table), index));
	}

	@Override
	public void renameIndex(String index, String newName) {
		apply(new RenameIndex(name(index), newName));
	}

	@Override
	public void dropIndex(String index) {
		apply(DropIndex.of(name(index)));
	}

	@Override
	public void createSequence(Sequence sequence) {
		apply(new CreateSequence((this.schema != null) ? sequence.inSchema(this.schema) : sequence));
	}

	@Override
	public void dropSequence(String sequence) {
		apply(DropSequence.of(name(sequence)));
	}

	@Override
	public void bulkInsert(String table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
		new BulkInsert(this.jdbcTemplate, name(table)).insert(rows);
	}

	@Override
	public void apply(Change change) {
		this.renderer.render(change).forEach(this::execute);
	}

	@Override
	public void execute(String sql) {
		this.jdbcTemplate.execute(SingleStatement.of(sql));
	}

	@Override
	public JdbcClient jdbcClient() {
		return JdbcClient.create(this.jdbcTemplate);
	}

	private QualifiedName name(String name) {
		return new QualifiedName(this.schema, name);
	}

}
