package dev.migrations.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexKey.Uniqueness;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.IndexTerm.ExpressionTerm;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.sql.SqlIdentifier;

/**
 * Tells what constraints and unique indexes demand of rows that are there, and shows the
 * rows that do not meet it. A table that the same script makes has none, a column that it
 * adds has no values, and what it only makes anew was met before.
 */
final class DemandNotes {

	private final Set<QualifiedName> newTables = new HashSet<>();

	private final Set<ColumnName> emptyColumns = new HashSet<>();

	private final Set<Change> restored = new HashSet<>();

	DemandNotes(List<Change> script) {
		for (Change change : script) {
			if (change instanceof CreateTable create) {
				this.newTables.add(create.table().name());
			}
			else if (change instanceof AddColumn add && add.column().nullable() && add.column().value() == null) {
				this.emptyColumns.add(new ColumnName(add.table(), add.column().name()));
			}
			else if (change instanceof DropConstraint drop && drop.restoring() != null) {
				this.restored.add(drop.restoring());
			}
			else if (change instanceof DropIndex drop && drop.restoring() != null) {
				this.restored.add(drop.restoring());
			}
		}
	}

	List<ChangeNote> of(Change change) {
		if (this.restored.contains(change)) {
			return List.of();
		}
		if (change instanceof AddConstraint add && add.validation() == Validation.ALL_ROWS
				&& !this.newTables.contains(add.table())) {
			return of(add.table(), add.constraint());
		}
		return (change instanceof CreateIndex create && !this.newTables.contains(create.table()))
				? of(create.table(), create.index()) : List.of();
	}

	private List<ChangeNote> of(QualifiedName table, Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			String first = SqlIdentifier.quote(key.columns().get(0));
			return List.of(repeated(table, key.columns())
				.showing(counting(table, quote(key.columns()), "") + " OR " + first + " IS NULL;"));
		}
		if (constraint instanceof UniqueConstraint key) {
			return (key.nullsDistinct() && isEmpty(table, key.columns())) ? List.of()
					: List.of(repeated(table, key.columns()).showing(counting(table, quote(key.columns()),
							key.nullsDistinct() ? " WHERE " + filled("", key.columns()) : "") + ";"));
		}
		if (constraint instanceof ForeignKey key) {
			return isEmpty(table, key.columns()) ? List.of() : List.of(of(table, key));
		}
		if (constraint instanceof CheckConstraint check) {
			return List.of(ChangeNote.of("Fails if a row of '%s' does not meet the condition.".formatted(table))
				.announcing(RowFailure.CHECK)
				.showing("SELECT * FROM " + quote(table) + " WHERE NOT (" + check.expression() + ");"));
		}
		return (constraint instanceof ExclusionConstraint)
				? List.of(ChangeNote.of("Fails if rows of '%s' exclude one another.".formatted(table))
					.announcing(RowFailure.EXCLUSION))
				: List.of();
	}

	private static ChangeNote of(QualifiedName table, ForeignKey key) {
		ChangeNote note = ChangeNote
			.of("Fails if a row of '%s' refers to a row of '%s' that is not there.".formatted(table,
					key.reference().table()))
			.announcing(RowFailure.FOREIGN_KEY);
		List<String> referred = key.reference().columns();
		if (referred.size() != key.columns().size()) {
			return note;
		}
		StringBuilder joined = new StringBuilder();
		for (int index = 0; index < referred.size(); index++) {
			joined.append(joined.isEmpty() ? "" : " AND ")
				.append("referred." + SqlIdentifier.quote(referred.get(index)) + " = referring."
						+ SqlIdentifier.quote(key.columns().get(index)));
		}
		return note.showing("SELECT * FROM " + quote(table) + " AS referring WHERE "
				+ filled("referring.", key.columns()) + " AND NOT EXISTS (SELECT FROM " + quote(key.reference().table())
				+ " AS referred WHERE " + joined + ");");
	}

	private List<ChangeNote> of(QualifiedName table, Index index) {
		if (index.key().uniqueness() == Uniqueness.NONE) {
			return List.of();
		}
		List<String> terms = index.key().elements().stream().map(DemandNotes::term).toList();
		boolean distinct = index.key().uniqueness() == Uniqueness.NULLS_DISTINCT;
		List<String> conditions = new ArrayList<>();
		if (index.predicate() != null) {
			conditions.add("(" + index.predicate() + ")");
		}
		if (distinct) {
			terms.forEach((term) -> conditions.add(term + " IS NOT NULL"));
		}
		String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
		return List.of(repeated(table, terms).showing(counting(table, String.join(", ", terms), where) + ";"));
	}

	private static String term(IndexElement element) {
		return (element.term() instanceof ColumnTerm term) ? SqlIdentifier.quote(term.name())
				: "(" + ((ExpressionTerm) element.term()).expression() + ")";
	}

	private boolean isEmpty(QualifiedName table, List<String> columns) {
		return columns.stream().anyMatch((column) -> this.emptyColumns.contains(new ColumnName(table, column)));
	}

	private static ChangeNote repeated(QualifiedName table, List<String> columns) {
		return ChangeNote.of("Fails if two rows of '%s' have the same %s.".formatted(table, String.join(", ", columns)))
			.announcing(RowFailure.UNIQUE);
	}

	private static String counting(QualifiedName table, String columns, String where) {
		return "SELECT " + columns + ", count(*) FROM " + quote(table) + where + " GROUP BY " + columns
				+ " HAVING count(*) > 1";
	}

	private static String filled(String prefix, List<String> columns) {
		return columns.stream()
			.map((column) -> prefix + SqlIdentifier.quote(column) + " IS NOT NULL")
			.collect(Collectors.joining(" AND "));
	}

	private static String quote(List<String> columns) {
		return columns.stream().map(SqlIdentifier::quote).collect(Collectors.joining(", "));
	}

	static String quote(QualifiedName name) {
		String schema = name.schema();
		return (schema != null) ? SqlIdentifier.qualify(schema, name.name()) : SqlIdentifier.quote(name.name());
	}

}
