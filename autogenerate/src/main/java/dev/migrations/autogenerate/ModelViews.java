package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.ddl.Identifiers;
import dev.migrations.diff.Change;
import dev.migrations.diff.ExecuteSql;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Schema;

/**
 * Finds the views that the model itself creates and that are not there. One that is there
 * stays as it is, whatever it shows.
 */
final class ModelViews {

	private ModelViews() {
	}

	static List<Change> missing(List<ModelStatement> statements, ModelNames names, Schema present) {
		Set<QualifiedName> there = present.relations().stream().map(Relation::name).collect(Collectors.toSet());
		List<Change> changes = new ArrayList<>();
		for (ModelStatement statement : statements) {
			names.after(statement.sql(), "CREATE", "VIEW")
				.filter((name) -> !there.contains(name))
				.ifPresent(
						(name) -> changes.add(new ExecuteSql(statement.sql(), "DROP VIEW " + Identifiers.quote(name))));
		}
		return changes;
	}

}
