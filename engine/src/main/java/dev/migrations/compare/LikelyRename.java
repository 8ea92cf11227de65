package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.migrations.diff.AddColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Something new that has the shape of something that is no longer wanted, so that it may
 * be the same under another name.
 *
 * @param before the name of what is no longer wanted
 * @param after the name of what is new
 * @param option the option that says that they are the same
 */
public record LikelyRename(String before, String after, String option) {

	/**
	 * Find likely renames.
	 * @param present what is there
	 * @param desired what is wanted
	 * @param changes what leads from one to the other
	 * @return pairs of the same shape
	 */
	public static List<LikelyRename> find(Schema present, Schema desired, List<Change> changes) {
		List<LikelyRename> renames = new ArrayList<>();
		for (Change change : changes) {
			if (change instanceof CreateTable create) {
				table(create.table(), present, desired).ifPresent(renames::add);
			}
			else if (change instanceof AddColumn add) {
				column(add, present, desired).ifPresent(renames::add);
			}
		}
		return renames;
	}

	private static Optional<LikelyRename> table(Table added, Schema present, Schema desired) {
		return present.tables()
			.stream()
			.filter((table) -> desired.table(table.name()).isEmpty() && sameSchema(table.name(), added.name()))
			.filter((table) -> shape(table).equals(shape(added)))
			.findFirst()
			.map((table) -> new LikelyRename(table.name().toString(), added.name().toString(),
					"--rename-table " + table.name() + ":" + added.name().name()));
	}

	private static boolean sameSchema(QualifiedName one, QualifiedName other) {
		return one.sibling(other.name()).equals(other);
	}

	private static List<Object> shape(Table table) {
		Function<Column, Object> columns = (column) -> List.of(column.name(), column.type(), column.nullable());
		return table.columns()
			.stream()
			.map(columns)
			.sorted((one, other) -> one.toString().compareTo(other.toString()))
			.toList();
	}

	private static Optional<LikelyRename> column(AddColumn add, Schema present, Schema desired) {
		Table before = present.table(add.table()).orElse(null);
		Table after = desired.table(add.table()).orElse(null);
		if (before == null || after == null) {
			return Optional.empty();
		}
		return before.columns()
			.stream()
			.filter((column) -> after.columns().stream().noneMatch((each) -> each.name().equals(column.name())))
			.filter((column) -> column.type().equals(add.column().type())
					&& column.nullable() == add.column().nullable())
			.findFirst()
			.map((column) -> new LikelyRename(add.table() + "." + column.name(),
					add.table() + "." + add.column().name(),
					"--rename-column " + add.table() + "." + column.name() + ":" + add.column().name()));
	}

}
