package dev.migrations.compare;

import java.util.List;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexKey;
import dev.migrations.schema.IndexTerm.ExpressionTerm;

/**
 * An index without its name and without the order of operands in its expressions.
 */
final class IndexShape {

	private static final String ANY_NAME = "?";

	private IndexShape() {
	}

	/**
	 * What an index holds.
	 * @param index the index
	 * @return a value that is equal for indexes that hold the same
	 */
	static Object of(Index index) {
		List<IndexElement> elements = index.key().elements().stream().map(IndexShape::of).toList();
		String predicate = index.predicate();
		return new Index(ANY_NAME, index.method(), new IndexKey(elements, index.key().uniqueness()), index.include(),
				(predicate != null) ? ExpressionShape.of(predicate) : null);
	}

	private static IndexElement of(IndexElement element) {
		return (element.term() instanceof ExpressionTerm term)
				? new IndexElement(new ExpressionTerm(ExpressionShape.of(term.expression())), element.collation(),
						element.operatorClass(), element.order(), element.nulls())
				: element;
	}

}
