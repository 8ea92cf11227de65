package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.DetectedChange;
import dev.migrations.diff.DropConstraint;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.SchemaObject;
import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import dev.migrations.sql.SqlToken.Type;

/**
 * Puts changes into words, a check constraint that gives way to one of the same name as
 * one change: PostgreSQL cannot alter a condition.
 */
final class ChangedChecks {

	private ChangedChecks() {
	}

	static List<DetectedChange> describe(List<Change> changes) {
		List<DetectedChange> described = new ArrayList<>();
		for (Change change : changes) {
			Optional<AddConstraint> replacing = changes.stream()
				.filter((other) -> replaces(other, change))
				.map(AddConstraint.class::cast)
				.findFirst();
			boolean replaced = changes.stream().anyMatch((other) -> replaces(change, other));
			if (replacing.isPresent()) {
				described.add(changed((DropConstraint) change, replacing.get()));
			}
			else if (!replaced) {
				described.addAll(ChangeDescription.of(change));
			}
		}
		return described;
	}

	private static boolean replaces(Change later, Change earlier) {
		return later instanceof AddConstraint add && add.constraint() instanceof CheckConstraint check
				&& earlier instanceof DropConstraint drop && drop.table().equals(add.table())
				&& drop.constraint().equals(check.name()) && drop.restoring() != null
				&& drop.restoring().constraint() instanceof CheckConstraint before
				&& !before.expression().equals(check.expression());
	}

	private static DetectedChange changed(DropConstraint drop, AddConstraint add) {
		Set<String> before = (drop.restoring() != null) ? values(drop.restoring()) : Set.of();
		Set<String> after = values(add);
		List<String> details = new ArrayList<>();
		detail("added", after, before).ifPresent(details::add);
		detail("removed", before, after).ifPresent(details::add);
		SchemaObject object = SchemaObject.constraint(drop.table(), drop.constraint());
		return new DetectedChange("change-check-constraint", object, "changed check constraint '" + object + "'"
				+ (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")"));
	}

	private static Optional<String> detail(String word, Set<String> values, Set<String> others) {
		List<String> further = values.stream().filter((value) -> !others.contains(value)).toList();
		return further.isEmpty() ? Optional.empty()
				: Optional.of(word + " value" + ((further.size() > 1) ? "s " : " ") + String.join(", ", further));
	}

	private static Set<String> values(AddConstraint add) {
		return SqlLexer.lex(((CheckConstraint) add.constraint()).expression(), 1)
			.stream()
			.filter((token) -> token.type() == Type.STRING)
			.map(SqlToken::text)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
