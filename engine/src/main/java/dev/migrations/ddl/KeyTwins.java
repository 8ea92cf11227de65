package dev.migrations.ddl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Keys that are like another key of their table, of which PostgreSQL makes one only when
 * both stand in the table's definition.
 */
final class KeyTwins {

	private static final String ANY_NAME = "?";

	private KeyTwins() {
	}

	/**
	 * Find the keys to be added afterwards.
	 * @param table a table
	 * @return the second and further keys that are the same but for their names
	 */
	static List<Constraint> of(Table table) {
		Set<Constraint> keys = new HashSet<>();
		table.constraints()
			.stream()
			.filter(PrimaryKey.class::isInstance)
			.forEach((key) -> keys.add(alike((PrimaryKey) key)));
		List<Constraint> twins = new ArrayList<>();
		for (Constraint constraint : table.constraints()) {
			boolean key = constraint instanceof UniqueConstraint || constraint instanceof ExclusionConstraint;
			if (key && !keys.add(constraint.named(ANY_NAME))) {
				twins.add(constraint);
			}
		}
		return twins;
	}

	private static UniqueConstraint alike(PrimaryKey key) {
		return new UniqueConstraint(ANY_NAME, key.columns(), key.include(), true, key.deferrability());
	}

}
