package dev.migrations.catalog;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.catalog.Expression.OfRow;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ExclusionConstraint.Comparison;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexKey;
import dev.migrations.schema.IndexTerm;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.IndexTerm.ExpressionTerm;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites all expressions of a table.
 */
final class TableExpressions implements Constraint.Visitor<Constraint>, IndexTerm.Visitor<IndexTerm> {

	private final List<Column> columns;

	private final UnaryOperator<Expression> rewriting;

	TableExpressions(List<Column> columns, UnaryOperator<Expression> rewriting) {
		this.columns = columns;
		this.rewriting = rewriting;
	}

	Column column(Column column) {
		ColumnValue value = column.value();
		return (value != null) ? column.withValue(value.accept(new ValueExpressions(column.type(), this))) : column;
	}

	Index index(Index index) {
		List<IndexElement> elements = index.key().elements().stream().map(this::element).toList();
		return new Index(index.name(), index.method(), new IndexKey(elements, index.key().uniqueness()),
				index.include(), optional(index.predicate()));
	}

	String expression(String sql) {
		return rewrite(new OfRow(sql, NamedColumns.of(sql, this.columns)));
	}

	String rewrite(Expression expression) {
		return this.rewriting.apply(expression).sql();
	}

	private @Nullable String optional(@Nullable String sql) {
		return (sql != null) ? expression(sql) : null;
	}

	private IndexElement element(IndexElement element) {
		return new IndexElement(element.term().accept(this), element.collation(), element.operatorClass(),
				element.order(), element.nulls());
	}

	private Comparison comparison(Comparison comparison) {
		return new Comparison(element(comparison.element()), comparison.operator());
	}

	@Override
	public IndexTerm column(ColumnTerm term) {
		return term;
	}

	@Override
	public IndexTerm expression(ExpressionTerm term) {
		return new ExpressionTerm(expression(term.expression()));
	}

	@Override
	public Constraint primaryKey(PrimaryKey constraint) {
		return constraint;
	}

	@Override
	public Constraint unique(UniqueConstraint constraint) {
		return constraint;
	}

	@Override
	public Constraint foreignKey(ForeignKey constraint) {
		return constraint;
	}

	@Override
	public Constraint check(CheckConstraint constraint) {
		return new CheckConstraint(constraint.name(), expression(constraint.expression()), constraint.inherited());
	}

	@Override
	public Constraint exclusion(ExclusionConstraint constraint) {
		return new ExclusionConstraint(constraint.name(), constraint.method(),
				constraint.comparisons().stream().map(this::comparison).toList(), optional(constraint.predicate()),
				constraint.deferrability());
	}

}
