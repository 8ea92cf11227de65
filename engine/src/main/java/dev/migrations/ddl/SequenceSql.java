package dev.migrations.ddl;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.ColumnAlteration.SetIdentity;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Sequences and identity columns as SQL.
 */
final class SequenceSql {

	private SequenceSql() {
	}

	static List<String> create(Sequence sequence) {
		String type = (sequence.type() != null) ? " AS " + sequence.type() : "";
		String owner = (sequence.owner() != null) ? owner(sequence.owner()) : "";
		return List
			.of("CREATE SEQUENCE " + Identifiers.quote(sequence.name()) + type + options(sequence.options()) + owner);
	}

	static List<String> alter(AlterSequence change) {
		Sequence before = change.before();
		Sequence after = change.after();
		String actions = (Objects.equals(before.type(), after.type()) ? ""
				: " AS " + ((after.type() != null) ? after.type() : "bigint"))
				+ String.join("", SequenceChanges.of(before.options(), after.options()))
				+ (Objects.equals(before.owner(), after.owner()) ? "" : owner(after.owner()));
		return actions.isEmpty() ? List.of() : List.of("ALTER SEQUENCE " + Identifiers.quote(after.name()) + actions);
	}

	/**
	 * Alter the sequence of an identity column.
	 * @param change the change
	 * @return the actions behind {@code ALTER COLUMN name}
	 */
	static String alter(SetIdentity change) {
		String generation = (change.before().generation() != change.after().generation())
				? "SET GENERATED " + generation(change.after()) + " " : "";
		String counting = SequenceChanges.of(change.before().options(), change.after().options())
			.stream()
			.map((action) -> action.startsWith(SequenceChanges.RESTART) ? action.strip() : "SET" + action)
			.collect(Collectors.joining(" "));
		return (generation + counting).strip();
	}

	private static String owner(@Nullable ColumnName owner) {
		return " OWNED BY " + ((owner != null)
				? Identifiers.quote(owner.table()) + "." + Identifiers.quote(owner.column()) : "NONE");
	}

	static String generated(Identity identity) {
		String options = options(identity.options()).trim();
		return "GENERATED " + generation(identity) + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
	}

	private static String generation(Identity identity) {
		return (identity.generation() == Generation.ALWAYS) ? "ALWAYS" : "BY DEFAULT";
	}

	private static String options(SequenceOptions options) {
		return option("START WITH", options.start()) + option("INCREMENT BY", options.increment())
				+ option("MINVALUE", options.minimum()) + option("MAXVALUE", options.maximum())
				+ option("CACHE", options.cache()) + (options.cycle() ? " CYCLE" : "");
	}

	private static String option(String keyword, @Nullable Long value) {
		return (value != null) ? " " + keyword + " " + value : "";
	}

}
