package dev.migrations.catalog;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.catalog.Expression.OfDefault;
import dev.migrations.catalog.Expression.OfDomain;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Domain;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Rewrites all expressions of a schema.
 */
final class SchemaExpressions {

	private final UnaryOperator<Expression> rewriting;

	private SchemaExpressions(UnaryOperator<Expression> rewriting) {
		this.rewriting = rewriting;
	}

	static Schema rewrite(Schema schema, UnaryOperator<Expression> rewriting) {
		SchemaExpressions expressions = new SchemaExpressions(rewriting);
		List<Table> tables = schema.tables().stream().map(expressions::table).toList();
		List<Domain> domains = schema.domains().stream().map(expressions::domain).toList();
		return new Schema(schema.namespaces(), tables, schema.sequences(), schema.enumTypes(), domains,
				schema.compositeTypes(), schema.casts(), schema.relations(), schema.comments());
	}

	private Table table(Table table) {
		TableExpressions expressions = new TableExpressions(table.columns(), this.rewriting);
		return new Table(table.name(), table.columns().stream().map(expressions::column).toList(),
				table.constraints().stream().map((constraint) -> constraint.accept(expressions)).toList(),
				table.indexes().stream().map(expressions::index).toList(), table.comment(), table.partitioning());
	}

	private Domain domain(Domain domain) {
		String value = domain.defaultExpression();
		String rewritten = (value != null) ? this.rewriting.apply(new OfDefault(value, domain.type())).sql() : null;
		List<CheckConstraint> checks = domain.checks().stream().map((check) -> check(domain, check)).toList();
		return new Domain(domain.name(), domain.type(), domain.nullable(), rewritten, checks);
	}

	private CheckConstraint check(Domain domain, CheckConstraint check) {
		String sql = this.rewriting.apply(new OfDomain(check.expression(), domain.type())).sql();
		return new CheckConstraint(check.name(), sql, check.inherited());
	}

}
