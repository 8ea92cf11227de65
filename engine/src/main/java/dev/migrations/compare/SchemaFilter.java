package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Relation.Kind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Takes out of a schema what a comparison is not to see. Excluded tables become names
 * that are taken, and foreign keys to them are not seen.
 *
 * @param schemas whether a database schema takes part, {@code null} being the default one
 * @param tables whether a table takes part
 */
public record SchemaFilter(Predicate<String> schemas, Predicate<QualifiedName> tables) {

	/**
	 * Filter a schema.
	 * @param schema a schema
	 * @return what is left
	 */
	public Schema apply(Schema schema) {
		List<Relation> relations = new ArrayList<>(schema.relations());
		Set<QualifiedName> left = new HashSet<>();
		for (Table table : schema.tables()) {
			if (!takesPart(table.name()) || !this.tables.test(table.name())) {
				left.add(table.name());
				relations.add(new Relation(table.name(), Kind.RESERVED_TABLE));
			}
		}
		List<Table> tables = schema.tables()
			.stream()
			.filter((table) -> !left.contains(table.name()))
			.map((table) -> UnmodeledRelations.withoutReferences(table, left))
			.toList();
		return new Schema(schema.namespaces(), tables,
				schema.sequences().stream().filter((each) -> takesPart(each.name())).toList(),
				schema.enumTypes().stream().filter((each) -> takesPart(each.name())).toList(),
				schema.domains().stream().filter((each) -> takesPart(each.name())).toList(),
				schema.compositeTypes().stream().filter((each) -> takesPart(each.name())).toList(), schema.casts(),
				relations, schema.comments());
	}

	private boolean takesPart(QualifiedName name) {
		return name.schema() == null || this.schemas.test(name.schema());
	}

}
