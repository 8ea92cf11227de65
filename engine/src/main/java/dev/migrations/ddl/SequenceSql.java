package dev.migrations.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.ColumnAlteration.SetIdentity;
import dev.migrations.diff.CreateSequence;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Sequences and identity columns as SQL.
 */
final class SequenceSql {

	private SequenceSql() {
	}

	static List<String> create(CreateSequence change) {
		List<String> statements = new ArrayList<>(create(change.sequence()));
		if (!change.numbers().isEmpty()) {
			statements.add(goOn(SqlLiteral.quote(Identifiers.quote(change.sequence().name())),
					change.sequence().options(), change.numbers()));
		}
		return statements;
	}

	/**
	 * Let a sequence go on behind the numbers that are there, if there are any that it
	 * would give.
	 * @param sequence an expression for the sequence
	 * @param options how it counts
	 * @param columns the columns that it numbers
	 * @return the statement
	 */
	static String goOn(String sequence, SequenceOptions options, List<ColumnName> columns) {
		return goOn(sequence, options, columns, String.valueOf(SequenceChanges.start(options)));
	}

	private static String goOn(String sequence, SequenceOptions options, List<ColumnName> columns, String from) {
		boolean ascending = SequenceChanges.isAscending(options);
		String column = (columns.size() == 1) ? Identifiers.quote(columns.get(0).column()) : "last";
		String last = (ascending ? "max(" : "min(") + column + ")";
		String rows = (columns.size() == 1) ? Identifiers.quote(columns.get(0).table())
				: columns.stream()
					.map((each) -> "SELECT " + (ascending ? "max(" : "min(") + Identifiers.quote(each.column())
							+ ") AS last FROM " + Identifiers.quote(each.table()))
					.collect(Collectors.joining(" UNION ALL ", "(", ") AS numbers"));
		return "SELECT setval(" + sequence + ", " + last + "::bigint) FROM " + rows + " HAVING " + last
				+ (ascending ? " >= " : " <= ") + from;
	}

	private static List<String> create(Sequence sequence) {
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
		String name = Identifiers.quote(after.name());
		List<String> statements = new ArrayList<>(
				actions.isEmpty() ? List.of() : List.of("ALTER SEQUENCE " + name + actions));
		boolean behind = before.equals(after) || SequenceChanges.isFiner(before.options(), after.options());
		if (behind && !change.numbers().isEmpty()) {
			statements.add(goOn(SqlLiteral.quote(name), after.options(), change.numbers(),
					"(SELECT last_value FROM " + name + ")"));
		}
		return statements;
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
