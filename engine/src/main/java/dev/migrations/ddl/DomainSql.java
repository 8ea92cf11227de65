package dev.migrations.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.diff.AlterDomain;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Domain;

/**
 * Domains as SQL.
 */
final class DomainSql {

	private DomainSql() {
	}

	static String create(Domain domain) {
		String checks = domain.checks().stream().map((check) -> " " + check(check)).collect(Collectors.joining());
		String defaultValue = (domain.defaultExpression() != null) ? " DEFAULT " + domain.defaultExpression() : "";
		return "CREATE DOMAIN " + Identifiers.quote(domain.name()) + " AS " + ColumnSql.type(domain.type())
				+ defaultValue + (domain.nullable() ? "" : " NOT NULL") + checks;
	}

	static List<String> alter(AlterDomain change) {
		Domain before = change.before();
		Domain after = change.after();
		List<String> actions = new ArrayList<>();
		if (before.nullable() != after.nullable()) {
			actions.add(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
		}
		String defaultValue = after.defaultExpression();
		if (defaultValue == null && before.defaultExpression() != null) {
			actions.add("DROP DEFAULT");
		}
		if (defaultValue != null && !defaultValue.equals(before.defaultExpression())) {
			actions.add("SET DEFAULT " + defaultValue);
		}
		before.checks()
			.stream()
			.filter((check) -> !after.checks().contains(check) && check.name() != null)
			.forEach((check) -> actions.add("DROP CONSTRAINT " + Identifiers.quote(String.valueOf(check.name()))));
		after.checks()
			.stream()
			.filter((check) -> !before.checks().contains(check))
			.forEach((check) -> actions.add("ADD " + check(check)));
		String prefix = "ALTER DOMAIN " + Identifiers.quote(after.name()) + " ";
		return actions.stream().map((action) -> prefix + action).toList();
	}

	private static String check(CheckConstraint check) {
		return ConstraintSql.definition(check);
	}

}
