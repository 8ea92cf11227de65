package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNumbering;
import dev.migrations.diff.CreateSequence;
import dev.migrations.diff.DropSequence;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Finds the columns of rows that are there which a sequence numbers, so that a new one,
 * or one that counts in smaller steps, goes on behind them:
 * <ol>
 * <li>those that the model names;</li>
 * <li>the key of a table after which the sequence is called, as is usual;</li>
 * <li>otherwise, for a new one, all that get their numbers from elsewhere in the same
 * script: to start too far behind does no harm.</li>
 * </ol>
 *
 * @param model the columns that the model's sequences number
 * @param present what is there
 * @param desired what is wanted
 */
record NumberedSequences(Map<QualifiedName, Set<ColumnName>> model, Schema present, Schema desired) {

	NumberedSequences {
		model = Map.copyOf(model);
	}

	/**
	 * Let the sequences that changes create or restore, or that number further columns
	 * from here on, go on behind what is there.
	 * @param changes the changes
	 * @return the changes with the columns that sequences number
	 */
	List<Change> apply(List<Change> changes) {
		List<Change> all = new ArrayList<>(numbering(changes));
		all.addAll(shared(changes));
		return all;
	}

	/*
	 * A sequence that is there and numbers what something else numbered.
	 */
	private List<Change> shared(List<Change> changes) {
		Set<ColumnName> moved = new LinkedHashSet<>();
		for (Change change : changes) {
			if (change instanceof ChangeNumbering numbering) {
				moved.add(new ColumnName(numbering.table(), numbering.before().name()));
			}
			else if (change instanceof DropSequence drop) {
				moved.addAll(calledAfter(drop.sequence()));
			}
		}
		return this.desired.sequences()
			.stream()
			.filter((sequence) -> this.present.sequences()
				.stream()
				.anyMatch((there) -> there.name().equals(sequence.name())))
			.map((sequence) -> new AlterSequence(sequence, sequence,
					numbered(this.model.getOrDefault(sequence.name(), Set.of())).stream()
						.filter(moved::contains)
						.toList()))
			.filter((alter) -> !alter.numbers().isEmpty())
			.map(Change.class::cast)
			.toList();
	}

	private List<Change> numbering(List<Change> changes) {
		List<Change> created = changes.stream()
			.map((change) -> (change instanceof CreateSequence create) ? numbering(create, changes)
					: (change instanceof AlterSequence alter) ? numbering(alter) : change)
			.toList();
		return created.stream()
			.map((change) -> (change instanceof DropSequence drop && drop.restoring() != null)
					? new DropSequence(drop.sequence(), numbering(drop.restoring(), created)) : change)
			.toList();
	}

	private CreateSequence numbering(CreateSequence create, List<Change> changes) {
		List<ColumnName> columns = numbered(create.sequence().name());
		return new CreateSequence(create.sequence(),
				columns.isEmpty() ? numbered(otherwiseNumbered(changes)) : columns);
	}

	private AlterSequence numbering(AlterSequence alter) {
		return new AlterSequence(alter.before(), alter.after(), numbered(alter.before().name()));
	}

	private List<ColumnName> numbered(QualifiedName sequence) {
		List<ColumnName> columns = numbered(this.model.getOrDefault(sequence, Set.of()));
		return columns.isEmpty() ? numbered(calledAfter(sequence)) : columns;
	}

	/*
	 * Only whole numbers before and after, in columns that are there.
	 */
	private List<ColumnName> numbered(Set<ColumnName> columns) {
		return columns.stream()
			.filter((column) -> isNumber(this.present, column) && isNumber(this.desired, column))
			.toList();
	}

	/**
	 * Whether a column holds whole numbers.
	 * @param schema the schema
	 * @param name the column
	 * @return whether it is there and does
	 */
	static boolean isNumber(Schema schema, ColumnName name) {
		return schema.table(name.table())
			.stream()
			.flatMap((table) -> table.columns().stream())
			.anyMatch((column) -> column.name().equals(name.column()) && isNumber(column));
	}

	private static boolean isNumber(Column column) {
		return column.type().sql().matches("smallint|integer|bigint|numeric(\\(\\d+,0\\))?");
	}

	private Set<ColumnName> calledAfter(QualifiedName sequence) {
		Set<ColumnName> columns = new LinkedHashSet<>();
		for (Table table : this.present.tables()) {
			List<String> key = table.keyColumns();
			if (key.size() == 1 && isCalledAfter(sequence, table.name(), key.get(0))) {
				columns.add(new ColumnName(table.name(), key.get(0)));
			}
		}
		return columns;
	}

	private static boolean isCalledAfter(QualifiedName sequence, QualifiedName table, String column) {
		String name = sequence.name();
		String of = table.name();
		return sequence.sibling(of).equals(table) && (name.equalsIgnoreCase(of + "_seq")
				|| name.equalsIgnoreCase(of + "_" + column + "_seq") || name.equalsIgnoreCase("seq_" + of)
				|| name.equalsIgnoreCase(of + "_sequence") || name.equalsIgnoreCase(of + "_id_seq"));
	}

	private static Set<ColumnName> otherwiseNumbered(List<Change> changes) {
		List<ColumnName> columns = new ArrayList<>();
		for (Change change : changes) {
			if (change instanceof ChangeNumbering numbering) {
				columns.add(new ColumnName(numbering.table(), numbering.before().name()));
			}
			else if (change instanceof CreateSequence create) {
				columns.addAll(create.numbers());
			}
		}
		return new LinkedHashSet<>(columns);
	}

}
