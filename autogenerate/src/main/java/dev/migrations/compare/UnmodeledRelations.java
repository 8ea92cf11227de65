package dev.migrations.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Takes away wanted tables whose names views, foreign tables, partitions or somebody
 * else's tables have, and the foreign keys that refer to them.
 */
final class UnmodeledRelations {

	private UnmodeledRelations() {
	}

	static Schema remove(Schema desired, List<Relation> relations) {
		Set<QualifiedName> taken = relations.stream().map(Relation::name).collect(Collectors.toSet());
		return taken.isEmpty() ? desired : remove(desired, taken);
	}

	private static Schema remove(Schema desired, Set<QualifiedName> taken) {
		List<Table> tables = desired.tables()
			.stream()
			.filter((table) -> !taken.contains(table.name()))
			.map((table) -> withoutReferences(table, taken))
			.toList();
		return desired.withTables(tables);
	}

	static Table withoutReferences(Table table, Set<QualifiedName> taken) {
		return table.withConstraints(
				table.constraints().stream().filter((constraint) -> !refersToAny(constraint, taken)).toList());
	}

	private static boolean refersToAny(Constraint constraint, Set<QualifiedName> taken) {
		return constraint instanceof ForeignKey key && taken.contains(key.reference().table());
	}

}
