package dev.migrations.autogenerate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrations.diff.Change;
import dev.migrations.diff.RenameSequence;
import dev.migrations.diff.RenameTable;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.PostgresNames;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;

/**
 * Finds the sequences that go along with what is renamed: those that are called after it
 * and whose new name the model wants, or the only one that could be meant.
 *
 * @param present what is there, with the new names of tables and columns
 * @param desired what is wanted
 * @param model the columns that the model's sequences number
 */
record FollowingSequences(Schema present, Schema desired, Map<QualifiedName, Set<ColumnName>> model) {

	FollowingSequences {
		model = Map.copyOf(model);
	}

	List<Rename> find(List<Rename> renames) {
		Set<Change> changes = new LinkedHashSet<>();
		for (Sequence sequence : unwanted()) {
			ColumnName owner = sequence.owner();
			if (owner != null) {
				rename(sequence.name(), PostgresNames.sequence(owner.table(), owner.column())).ifPresent(changes::add);
			}
		}
		for (Rename rename : renames) {
			if (rename.change() instanceof RenameTable table) {
				follow(table).ifPresent(changes::add);
			}
		}
		return changes.stream().map(Rename::new).toList();
	}

	private Optional<Change> follow(RenameTable rename) {
		QualifiedName table = rename.table().sibling(rename.newName());
		for (Sequence sequence : unwanted()) {
			Optional<Change> change = rename(sequence.name(), renamed(sequence.name(), rename.table(), table));
			if (change.isPresent()) {
				return change;
			}
		}
		List<Sequence> unwanted = unwanted();
		List<QualifiedName> missing = this.model.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().stream().anyMatch((column) -> column.table().equals(table)))
			.map(Map.Entry::getKey)
			.filter((name) -> !has(this.present, name))
			.toList();
		return (unwanted.size() == 1 && missing.size() == 1) ? rename(unwanted.get(0).name(), missing.get(0))
				: Optional.empty();
	}

	private List<Sequence> unwanted() {
		return this.present.sequences().stream().filter((sequence) -> !has(this.desired, sequence.name())).toList();
	}

	private static QualifiedName renamed(QualifiedName name, QualifiedName before, QualifiedName after) {
		if (name.name().startsWith(before.name() + "_")) {
			return name.sibling(after.name() + name.name().substring(before.name().length()));
		}
		return name.name().equals("seq_" + before.name()) ? name.sibling("seq_" + after.name()) : name;
	}

	private Optional<Change> rename(QualifiedName before, QualifiedName after) {
		boolean follows = has(this.present, before) && !has(this.desired, before) && has(this.desired, after)
				&& !has(this.present, after) && before.sibling(after.name()).equals(after);
		return follows ? Optional.of(new RenameSequence(before, after.name())) : Optional.empty();
	}

	private static boolean has(Schema schema, QualifiedName sequence) {
		return schema.sequences().stream().anyMatch((each) -> each.name().equals(sequence));
	}

}
