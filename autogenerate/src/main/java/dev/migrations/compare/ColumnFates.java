package dev.migrations.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.IndexTerm.ExpressionTerm;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of columns and keys, as far as it matters to constraints and indexes.
 */
final class ColumnFates {

	private final Set<ColumnName> dropped = new HashSet<>();

	private final Set<ColumnName> retyped = new HashSet<>();

	private final Map<QualifiedName, Set<Set<String>>> droppedKeys = new HashMap<>();

	private final Map<QualifiedName, Set<Set<String>>> heldKeys = new HashMap<>();

	void drop(QualifiedName table, String column) {
		this.dropped.add(new ColumnName(table, column));
	}

	void retype(QualifiedName table, String column) {
		this.retyped.add(new ColumnName(table, column));
	}

	boolean isRetyped(QualifiedName table, String column) {
		return this.retyped.contains(new ColumnName(table, column));
	}

	void dropKey(QualifiedName table, Set<String> columns) {
		this.droppedKeys.computeIfAbsent(table, (key) -> new HashSet<>()).add(columns);
	}

	/**
	 * Note that a foreign key stays as it is.
	 * @param key the foreign key
	 */
	void hold(ForeignKey key) {
		this.heldKeys.computeIfAbsent(key.reference().table(), (table) -> new HashSet<>())
			.add(Set.copyOf(key.reference().columns()));
	}

	/**
	 * Whether a key that a foreign key may depend on is dropped.
	 * @param key the foreign key
	 * @return whether it must be dropped before and added afterwards
	 */
	boolean losesKey(ForeignKey key) {
		return this.droppedKeys.getOrDefault(key.reference().table(), Set.of())
			.contains(Set.copyOf(key.reference().columns()));
	}

	/**
	 * Whether a foreign key that stays as it is may depend on a key.
	 * @param table the key's table
	 * @param columns the key's columns
	 * @return whether the key cannot be dropped
	 */
	boolean isHeld(QualifiedName table, Set<String> columns) {
		return this.heldKeys.getOrDefault(table, Set.of()).contains(columns);
	}

	/**
	 * Whether a constraint goes with a column that it mentions.
	 * @param table its table
	 * @param constraint the constraint
	 * @return whether one of its columns is dropped
	 */
	boolean endsWithColumn(QualifiedName table, Constraint constraint) {
		return mentions(table, constraint, this.dropped);
	}

	boolean endsWithColumn(QualifiedName table, Index index) {
		return mentions(table, index, this.dropped);
	}

	/**
	 * Whether a constraint cannot be there while a column that it mentions gets another
	 * type. PostgreSQL itself rebuilds keys.
	 * @param table its table
	 * @param constraint the constraint
	 * @return whether it must be dropped before and added afterwards
	 */
	boolean isInTheWay(QualifiedName table, Constraint constraint) {
		boolean rebuiltByServer = constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
		return !rebuiltByServer && mentions(table, constraint, this.retyped);
	}

	boolean isInTheWay(QualifiedName table, Index index) {
		boolean plain = index.predicate() == null
				&& index.key().elements().stream().allMatch((element) -> element.term() instanceof ColumnTerm);
		return !plain && mentions(table, index, this.retyped);
	}

	private static boolean mentions(QualifiedName table, Constraint constraint, Set<ColumnName> columns) {
		if (columns.isEmpty()) {
			return false;
		}
		if (constraint instanceof ForeignKey key) {
			return anyOf(table, key.columns(), columns)
					|| anyOf(key.reference().table(), key.reference().columns(), columns);
		}
		Predicate<String> mentioned = mentioned(constraint);
		return columns.stream().anyMatch((column) -> column.table().equals(table) && mentioned.test(column.column()));
	}

	private static Predicate<String> mentioned(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return (column) -> key.columns().contains(column) || key.include().contains(column);
		}
		if (constraint instanceof UniqueConstraint key) {
			return (column) -> key.columns().contains(column) || key.include().contains(column);
		}
		if (constraint instanceof CheckConstraint check) {
			return (column) -> Expressions.mention(check.expression(), column);
		}
		ExclusionConstraint exclusion = (ExclusionConstraint) constraint;
		return (column) -> isIn(exclusion.predicate(), column)
				|| exclusion.comparisons().stream().anyMatch((each) -> isIn(each.element(), column));
	}

	private static boolean mentions(QualifiedName table, Index index, Set<ColumnName> columns) {
		return columns.stream()
			.filter((column) -> column.table().equals(table))
			.map(ColumnName::column)
			.anyMatch((column) -> index.include().contains(column) || isIn(index.predicate(), column)
					|| index.key().elements().stream().anyMatch((element) -> isIn(element, column)));
	}

	private static boolean isIn(@Nullable String expression, String column) {
		return expression != null && Expressions.mention(expression, column);
	}

	private static boolean isIn(IndexElement element, String column) {
		return (element.term() instanceof ColumnTerm term) ? term.name().equals(column)
				: Expressions.mention(((ExpressionTerm) element.term()).expression(), column);
	}

	private static boolean anyOf(QualifiedName table, List<String> names, Set<ColumnName> columns) {
		return names.stream().anyMatch((name) -> columns.contains(new ColumnName(table, name)));
	}

}
