package dev.migrations.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexKey.Uniqueness;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Unique constraints and unique indexes demand the same of rows: one meets the wish for
 * the other.
 */
final class UniqueKeys {

	private final Set<Key> present = new HashSet<>();

	/**
	 * The wishes that nothing of the same kind meets.
	 */
	private final Set<Key> open = new HashSet<>();

	UniqueKeys(Table present, Table desired, ColumnFates fates) {
		Set<Object> shapes = new HashSet<>();
		for (Constraint constraint : present.constraints()) {
			if (!fates.endsWithColumn(present.name(), constraint)) {
				shapes.add(ConstraintShape.of(constraint));
				key(constraint).filter((key) -> meets(constraint, desired)).ifPresent(this.present::add);
			}
		}
		for (Index index : present.indexes()) {
			if (!fates.endsWithColumn(present.name(), index)) {
				shapes.add(IndexShape.of(index));
				key(index).ifPresent(this.present::add);
			}
		}
		desired.constraints()
			.stream()
			.filter(UniqueConstraint.class::isInstance)
			.filter((constraint) -> !shapes.contains(ConstraintShape.of(constraint)))
			.forEach((constraint) -> key(constraint).ifPresent(this.open::add));
		desired.indexes()
			.stream()
			.filter((index) -> !shapes.contains(IndexShape.of(index)))
			.forEach((index) -> key(index).ifPresent(this.open::add));
	}

	/*
	 * A primary key that goes meets nothing.
	 */
	private static boolean meets(Constraint constraint, Table desired) {
		return !(constraint instanceof PrimaryKey) || desired.constraints()
			.stream()
			.anyMatch((wanted) -> ConstraintShape.of(wanted).equals(ConstraintShape.of(constraint)));
	}

	/**
	 * Whether a wanted constraint that lacks a counterpart is not missed.
	 * @param wanted the constraint
	 * @return whether something else makes its columns unique
	 */
	boolean isMet(Constraint wanted) {
		return wanted instanceof UniqueConstraint && key(wanted).filter(this.present::contains).isPresent();
	}

	boolean isMet(Index wanted) {
		return key(wanted).filter(this.present::contains).isPresent();
	}

	/**
	 * Whether something that is not wanted itself meets another wish.
	 * @param unwanted a constraint that is there
	 * @return whether it is there in place of something else
	 */
	boolean isNeeded(Constraint unwanted) {
		return unwanted instanceof UniqueConstraint && key(unwanted).filter(this.open::contains).isPresent();
	}

	boolean isNeeded(Index unwanted) {
		return key(unwanted).filter(this.open::contains).isPresent();
	}

	/**
	 * The columns that an index makes unique.
	 * @param index the index
	 * @return the columns, or empty for an index that is none of all rows and of columns
	 * alone
	 */
	static Optional<Set<String>> columns(Index index) {
		return key(index).map(Key::columns);
	}

	/**
	 * The columns that a constraint makes unique.
	 * @param constraint the constraint
	 * @return the columns, none for a constraint that is no key
	 */
	static Set<String> columns(Constraint constraint) {
		return (constraint instanceof PrimaryKey key) ? Set.copyOf(key.columns())
				: (constraint instanceof UniqueConstraint unique) ? Set.copyOf(unique.columns()) : Set.of();
	}

	private static Optional<Key> key(Constraint constraint) {
		if (constraint instanceof UniqueConstraint unique && unique.deferrability() == Deferrability.NOT_DEFERRABLE) {
			return Optional.of(new Key(Set.copyOf(unique.columns()), unique.nullsDistinct()));
		}
		if (constraint instanceof PrimaryKey key && key.deferrability() == Deferrability.NOT_DEFERRABLE) {
			return Optional.of(new Key(Set.copyOf(key.columns()), true));
		}
		return Optional.empty();
	}

	private static Optional<Key> key(Index index) {
		List<IndexElement> elements = index.key().elements();
		boolean plain = index.predicate() == null && index.key().uniqueness() != Uniqueness.NONE
				&& elements.stream().allMatch((element) -> element.term() instanceof ColumnTerm);
		if (!plain) {
			return Optional.empty();
		}
		Set<String> columns = new HashSet<>();
		elements.forEach((element) -> columns.add(((ColumnTerm) element.term()).name()));
		return (columns.size() < elements.size()) ? Optional.empty()
				: Optional.of(new Key(columns, index.key().uniqueness() == Uniqueness.NULLS_DISTINCT));
	}

	private record Key(Set<String> columns, boolean nullsDistinct) {
	}

}
