package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.compare.SchemaFilter;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.store.TableNames;

/**
 * Decides which tables are compared: not the engine's own, nor those that properties or
 * filters exclude.
 *
 * @param own the engine's own tables
 * @param settings what is excluded
 * @param filters decide further
 * @param defaultSchema the schema whose names have no schema here
 * @param named further schemas that are compared unless others are configured
 * @param uncertain tables of which it is not known what the model wants
 */
record ComparedTables(TableNames own, AutogenerateSettings settings, List<ObjectFilter> filters, String defaultSchema,
		Set<String> named, Set<QualifiedName> uncertain) {

	SchemaFilter filter() {
		Set<String> configured = this.settings.schemas();
		Predicate<String> schemas = configured.isEmpty()
				? (schema) -> schema.equals(this.defaultSchema) || this.named.contains(schema) : configured::contains;
		List<Pattern> excluded = this.settings.excludeTables().stream().map(ComparedTables::pattern).toList();
		return new SchemaFilter(schemas,
				(table) -> !isOwn(table) && !this.uncertain.contains(table)
						&& excluded.stream().noneMatch((pattern) -> matches(pattern, table))
						&& this.filters.stream().allMatch((filter) -> filter.includes(SchemaObject.table(table))),
				this.defaultSchema);
	}

	private boolean isOwn(QualifiedName table) {
		String schema = this.own.schema();
		boolean sameSchema = (schema == null || schema.equals(this.defaultSchema)) ? table.schema() == null
				: schema.equals(table.schema());
		return sameSchema && this.own.all().contains(table.name());
	}

	private static Pattern pattern(String text) {
		return Pattern.compile(text.chars()
			.mapToObj((character) -> (character == '*') ? ".*" : Pattern.quote(Character.toString(character)))
			.collect(Collectors.joining()));
	}

	private boolean matches(Pattern pattern, QualifiedName table) {
		String schema = (table.schema() != null) ? table.schema() : this.defaultSchema;
		return pattern.matcher(schema + "." + table.name()).matches() || pattern.matcher(table.name()).matches();
	}

}
