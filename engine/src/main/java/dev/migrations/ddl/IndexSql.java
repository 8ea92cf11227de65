package dev.migrations.ddl;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.IndexLocking;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexElement.Nulls;
import dev.migrations.schema.IndexElement.Order;
import dev.migrations.schema.IndexKey.Uniqueness;
import dev.migrations.schema.IndexTerm;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.IndexTerm.ExpressionTerm;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Indexes and the parts that exclusion constraints share with them as SQL.
 */
final class IndexSql implements IndexTerm.Visitor<String> {

	private static final IndexSql TERM = new IndexSql();

	private static final String BTREE = "btree";

	private IndexSql() {
	}

	static String create(CreateIndex change) {
		Index index = change.index();
		Uniqueness uniqueness = index.key().uniqueness();
		return "CREATE " + ((uniqueness != Uniqueness.NONE) ? "UNIQUE " : "") + "INDEX " + locking(change.locking())
				+ ((index.name() != null) ? Identifiers.quote(index.name()) + " " : "") + "ON "
				+ Identifiers.quote(change.table()) + using(index.method()) + " (" + elements(index.key().elements())
				+ ")" + include(index.include())
				+ ((uniqueness == Uniqueness.NULLS_NOT_DISTINCT) ? " NULLS NOT DISTINCT" : "")
				+ where(index.predicate());
	}

	static String locking(IndexLocking locking) {
		return (locking == IndexLocking.CONCURRENT) ? "CONCURRENTLY " : "";
	}

	static String using(String method) {
		return BTREE.equals(method) ? "" : " USING " + Identifiers.quote(method);
	}

	static String include(List<String> columns) {
		return columns.isEmpty() ? "" : " INCLUDE " + Identifiers.quote(columns);
	}

	static String where(@Nullable String predicate) {
		return (predicate != null) ? " WHERE (" + predicate + ")" : "";
	}

	static String element(IndexElement element) {
		return element.term().accept(TERM) + named(" COLLATE ", element.collation())
				+ named(" ", element.operatorClass()) + ((element.order() == Order.DESCENDING) ? " DESC" : "")
				+ ((element.nulls() != Nulls.DEFAULT) ? " NULLS " + element.nulls() : "");
	}

	private static String elements(List<IndexElement> elements) {
		return elements.stream().map(IndexSql::element).collect(Collectors.joining(", "));
	}

	private static String named(String keyword, @Nullable QualifiedName name) {
		return (name != null) ? keyword + Identifiers.quote(name) : "";
	}

	@Override
	public String column(ColumnTerm term) {
		return Identifiers.quote(term.name());
	}

	@Override
	public String expression(ExpressionTerm term) {
		return "(" + term.expression() + ")";
	}

}
