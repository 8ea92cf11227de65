package dev.migrations.compare;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Table;

/**
 * Recognizes the check constraints that Hibernate makes for enums: the values of one
 * column are listed or bounded.
 */
final class EnumChecks {

	private static final Pattern LISTED = Pattern.compile("\\(?\"?[^\"(]+\"?\\)?(::text)? = ANY \\(.*\\)|"
			+ "\"?[^\" ]+\"? = '.*'::\\w+( \\w+)?|\\(?\"?[^\" ]+\"?\\)?::text = '.*'::text");

	private static final Pattern BOUNDED = Pattern.compile("\"?[^\" ]+\"? >= 0 AND \"?[^\" ]+\"? <= \\d+");

	private static final Pattern LITERAL = Pattern.compile("E?'(?:[^']|'')*'");

	private EnumChecks() {
	}

	static boolean isEnumCheck(Table table, Constraint constraint) {
		return constraint instanceof CheckConstraint check
				&& ImplicitNames.isImplicit(table.name().name(), Names.of(check)) && listsValues(check);
	}

	/**
	 * The constants that a check lists.
	 * @param table a table
	 * @param column one of its columns
	 * @return literals in their order, or nothing if there is no such check
	 */
	static List<String> constants(Table table, String column) {
		return checks(table, column, LISTED)
			.map((check) -> LITERAL.matcher(check).results().map(MatchResult::group).toList())
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * The greatest ordinal that a check allows.
	 * @param table a table
	 * @param column one of its columns
	 * @return the number, if there is such a check
	 */
	static Optional<Integer> greatestOrdinal(Table table, String column) {
		return checks(table, column, BOUNDED)
			.map((check) -> Integer.valueOf(check.substring(check.lastIndexOf(' ') + 1)))
			.findFirst();
	}

	private static Stream<String> checks(Table table, String column, Pattern pattern) {
		return table.constraints()
			.stream()
			.filter(CheckConstraint.class::isInstance)
			.map((constraint) -> ((CheckConstraint) constraint).expression())
			.filter((check) -> pattern.matcher(check).matches() && Expressions.mention(check, column));
	}

	private static boolean listsValues(CheckConstraint check) {
		return LISTED.matcher(check.expression()).matches() || BOUNDED.matcher(check.expression()).matches();
	}

	/**
	 * Whether one check takes the place of another, whatever they are called: both list
	 * or bound the values of the same column.
	 * @param table the table
	 * @param present a constraint
	 * @param wanted a constraint that the model wants
	 * @return whether the model's is the check of an enum, and the other one looks the
	 * same
	 */
	static boolean samePlace(Table table, Constraint present, Constraint wanted) {
		return isEnumCheck(table, wanted) && present instanceof CheckConstraint check && listsValues(check)
				&& table.columns()
					.stream()
					.map(Column::name)
					.anyMatch((column) -> Expressions.mention(check.expression(), column)
							&& Expressions.mention(((CheckConstraint) wanted).expression(), column));
	}

}
