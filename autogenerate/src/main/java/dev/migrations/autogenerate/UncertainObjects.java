package dev.migrations.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.compare.Kept;
import dev.migrations.compare.LeftAlone;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

/**
 * What statements would have made or changed that PostgreSQL refuses, so that it is not
 * known what the model wants.
 *
 * @param tables tables that the statements would have made
 * @param changed tables to which the statements would have added something
 * @param others other things that the statements would have made
 * @param anything whether a statement could have made anything
 */
record UncertainObjects(Set<QualifiedName> tables, Set<QualifiedName> changed, Set<SchemaObject> others,
		boolean anything) {

	private static final List<String> NOT_COMPARED = List.of("VIEW", "EXTENSION", "FUNCTION", "PROCEDURE", "TRIGGER");

	UncertainObjects {
		tables = Set.copyOf(tables);
		changed = Set.copyOf(changed);
		others = Set.copyOf(others);
	}

	static UncertainObjects of(List<ModelProblem> problems, ModelNames names) {
		Set<QualifiedName> tables = new HashSet<>();
		Set<QualifiedName> changed = new HashSet<>();
		Set<SchemaObject> others = new HashSet<>();
		boolean anything = false;
		for (ModelProblem problem : problems) {
			String sql = problem.statement();
			Optional<QualifiedName> created = createdTable(sql, names);
			Optional<QualifiedName> altered = names.changedTable(sql);
			Set<SchemaObject> made = made(sql, names);
			created.ifPresent(tables::add);
			altered.ifPresent(changed::add);
			others.addAll(made);
			anything |= created.isEmpty() && altered.isEmpty() && made.isEmpty() && !isNotCompared(sql, names);
		}
		return new UncertainObjects(tables, changed, others, anything);
	}

	static Optional<QualifiedName> createdTable(String sql, ModelNames names) {
		return names.after(sql, "CREATE", "[GLOBAL]", "[LOCAL]", "[TEMPORARY]", "[TEMP]", "[UNLOGGED]", "TABLE", "[IF]",
				"[NOT]", "[EXISTS]");
	}

	private static Set<SchemaObject> made(String sql, ModelNames names) {
		Set<SchemaObject> made = new HashSet<>();
		names.created(sql, "SEQUENCE").ifPresent((name) -> made.add(SchemaObject.sequence(name)));
		names.created(sql, "SCHEMA").ifPresent((name) -> made.add(SchemaObject.namespace(name.name())));
		names.created(sql, "DOMAIN").ifPresent((name) -> made.add(SchemaObject.of(Kind.DOMAIN, name)));
		names.created(sql, "TYPE").ifPresent((name) -> {
			made.add(SchemaObject.of(Kind.ENUM_TYPE, name));
			made.add(SchemaObject.of(Kind.COMPOSITE_TYPE, name));
		});
		return made;
	}

	private static boolean isNotCompared(String sql, ModelNames names) {
		return NOT_COMPARED.stream()
			.anyMatch((kind) -> names.after(sql, "CREATE", "[OR]", "[REPLACE]", "[MATERIALIZED]", kind).isPresent());
	}

	/**
	 * All tables that statements name as theirs.
	 * @return those that they make and those that they change
	 */
	Set<QualifiedName> allTables() {
		Set<QualifiedName> all = new HashSet<>(this.tables);
		all.addAll(this.changed);
		return all;
	}

	List<LeftAlone> leftAlone() {
		return this.tables.stream()
			.map(SchemaObject::table)
			.map((table) -> LeftAlone.of(table, LeftAlone.Reason.UNCERTAIN))
			.toList();
	}

	Kept kept() {
		return new Kept(this.others, this.changed, Set.of(), this.anything);
	}

}
