package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Relation.Kind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * Takes out of a schema what a comparison is not to see. Excluded tables become names
 * that are taken, and foreign keys to them are not seen.
 *
 * @param schemas whether a database schema takes part
 * @param tables whether a table takes part
 * @param defaultSchema the schema of names that have none
 */
public record SchemaFilter(Predicate<String> schemas, Predicate<QualifiedName> tables, String defaultSchema) {

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
		Set<QualifiedName> seen = tables.stream().map(Table::name).collect(Collectors.toSet());
		return new Schema(schema.namespaces().stream().filter(this.schemas).collect(Collectors.toSet()), tables,
				schema.sequences().stream().filter((each) -> takesPart(each, seen)).toList(),
				schema.enumTypes().stream().filter((each) -> takesPart(each.name())).toList(),
				schema.domains().stream().filter((each) -> takesPart(each.name())).toList(),
				schema.compositeTypes().stream().filter((each) -> takesPart(each.name())).toList(), schema.casts(),
				relations, schema.comments());
	}

	/*
	 * A sequence goes with the table that it belongs to.
	 */
	private boolean takesPart(Sequence sequence, Set<QualifiedName> seen) {
		return takesPart(sequence.name()) && (sequence.owner() == null || seen.contains(sequence.owner().table()));
	}

	private boolean takesPart(QualifiedName name) {
		return this.schemas.test((name.schema() != null) ? name.schema() : this.defaultSchema);
	}

}
