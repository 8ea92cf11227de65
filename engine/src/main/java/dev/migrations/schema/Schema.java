package dev.migrations.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a database contains, as far as it is modeled. Names in the default schema, which
 * is the first of the search path, have no schema; all other names have one.
 *
 * @param namespaces the names of its database schemas, the default schema included
 * @param tables its tables, ordinary and partitioned
 * @param sequences its sequences without those of identity columns
 * @param enumTypes its enum types
 * @param domains its domains
 * @param compositeTypes its composite types, without the rows of tables
 * @param casts its casts from or to these types
 * @param relations the names that are taken by what is not modeled further
 * @param comments comments on anything but tables and columns, which carry their own
 */
public record Schema(Set<String> namespaces, List<Table> tables, List<Sequence> sequences, List<EnumType> enumTypes,
		List<Domain> domains, List<CompositeType> compositeTypes, List<Cast> casts, List<Relation> relations,
		Map<SchemaObject, String> comments) {

	/**
	 * Nothing.
	 */
	public static final Schema EMPTY = new Schema(Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of(), Map.of());

	public Schema {
		namespaces = Set.copyOf(namespaces);
		tables = sorted(tables, Comparator.comparing((table) -> table.name().toString()));
		sequences = sorted(sequences, Comparator.comparing((sequence) -> sequence.name().toString()));
		enumTypes = sorted(enumTypes, Comparator.comparing((type) -> type.name().toString()));
		domains = sorted(domains, Comparator.comparing((domain) -> domain.name().toString()));
		compositeTypes = sorted(compositeTypes, Comparator.comparing((type) -> type.name().toString()));
		casts = sorted(casts, Comparator.comparing((cast) -> cast.source() + " " + cast.target()));
		relations = sorted(relations, Comparator.comparing((relation) -> relation.name().toString()));
		comments = Map.copyOf(comments);
	}

	private static <T> List<T> sorted(List<T> objects, Comparator<T> order) {
		return objects.stream().sorted(order).toList();
	}

	/**
	 * Find a table.
	 * @param name its qualified name
	 * @return the table
	 */
	public Optional<Table> table(QualifiedName name) {
		return this.tables.stream().filter((table) -> table.name().equals(name)).findFirst();
	}

	/**
	 * Have other tables.
	 * @param tables the tables
	 * @return a changed schema
	 */
	public Schema withTables(List<Table> tables) {
		return new Schema(this.namespaces, tables, this.sequences, this.enumTypes, this.domains, this.compositeTypes,
				this.casts, this.relations, this.comments);
	}

	/**
	 * Have other sequences.
	 * @param sequences the sequences
	 * @return a changed schema
	 */
	public Schema withSequences(List<Sequence> sequences) {
		return new Schema(this.namespaces, this.tables, sequences, this.enumTypes, this.domains, this.compositeTypes,
				this.casts, this.relations, this.comments);
	}

	/**
	 * Have other comments.
	 * @param comments the comments on anything but tables and columns
	 * @return a changed schema
	 */
	public Schema withComments(Map<SchemaObject, String> comments) {
		return new Schema(this.namespaces, this.tables, this.sequences, this.enumTypes, this.domains,
				this.compositeTypes, this.casts, this.relations, comments);
	}

	/**
	 * Have other relations.
	 * @param relations the names that are taken by what is not modeled further
	 * @return a changed schema
	 */
	public Schema withRelations(List<Relation> relations) {
		return new Schema(this.namespaces, this.tables, this.sequences, this.enumTypes, this.domains,
				this.compositeTypes, this.casts, relations, this.comments);
	}

}
