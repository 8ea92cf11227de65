package dev.migrations.compare;

import java.util.regex.Pattern;

import dev.migrations.schema.CheckConstraint;
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

	private EnumChecks() {
	}

	static boolean isEnumCheck(Table table, Constraint constraint) {
		return constraint instanceof CheckConstraint check
				&& ImplicitNames.isImplicit(table.name().name(), Names.of(check))
				&& (LISTED.matcher(check.expression()).matches() || BOUNDED.matcher(check.expression()).matches());
	}

}
