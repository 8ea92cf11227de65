package dev.migrations.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

	private UniqueKeys() {
	}

	static boolean isMet(Constraint wanted, Table present, ColumnFates fates) {
		return wanted instanceof UniqueConstraint key && key.deferrability() == Deferrability.NOT_DEFERRABLE
				&& of(present, fates).anyMatch(new Key(Set.copyOf(key.columns()), key.nullsDistinct())::equals);
	}

	static boolean isMet(Index wanted, Table present, ColumnFates fates) {
		return key(wanted).filter((key) -> of(present, fates).anyMatch(key::equals)).isPresent();
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

	private static Stream<Key> of(Table table, ColumnFates fates) {
		Stream<Key> constraints = table.constraints()
			.stream()
			.filter((constraint) -> !fates.endsWithColumn(table.name(), constraint))
			.flatMap((constraint) -> key(constraint).stream());
		Stream<Key> indexes = table.indexes()
			.stream()
			.filter((index) -> !fates.endsWithColumn(table.name(), index))
			.flatMap((index) -> key(index).stream());
		return Stream.concat(constraints, indexes);
	}

	private static Optional<Key> key(Constraint constraint) {
		if (constraint instanceof UniqueConstraint unique && unique.deferrability() == Deferrability.NOT_DEFERRABLE) {
			return Optional.of(new Key(Set.copyOf(unique.columns()), unique.nullsDistinct()));
		}
		return (constraint instanceof PrimaryKey key) ? Optional.of(new Key(Set.copyOf(key.columns()), true))
				: Optional.empty();
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
		return Optional.of(new Key(columns, index.key().uniqueness() == Uniqueness.NULLS_DISTINCT));
	}

	private record Key(Set<String> columns, boolean nullsDistinct) {
	}

}
