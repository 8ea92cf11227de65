package dev.migrations.compare;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Domain;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Table;

/**
 * What a comparison must not drop, whoever made it and whatever the model says.
 *
 * @param objects the things
 * @param tables tables of which nothing is dropped
 * @param keys foreign keys that are not compared, whose keys stay
 * @param everything whether nothing is dropped at all
 */
public record Kept(Set<SchemaObject> objects, Set<QualifiedName> tables, Set<ForeignKey> keys, boolean everything) {

	/**
	 * Nothing in particular.
	 */
	public static final Kept NOTHING = new Kept(Set.of(), Set.of(), Set.of(), false);

	public Kept {
		objects = Set.copyOf(objects);
		tables = Set.copyOf(tables);
		keys = Set.copyOf(keys);
	}

	/**
	 * Keep some things.
	 * @param objects the things
	 * @return what is kept
	 */
	public static Kept of(Set<SchemaObject> objects) {
		return new Kept(objects, Set.of(), Set.of(), false);
	}

	/**
	 * Keep what things need that are not compared: types, sequences, and both sides of
	 * foreign keys.
	 * @param whole all that is there
	 * @param seen what of it is compared
	 * @return what is kept
	 */
	public static Kept around(Schema whole, Schema seen) {
		Set<QualifiedName> compared = seen.tables().stream().map(Table::name).collect(Collectors.toSet());
		Set<SchemaObject> objects = new HashSet<>();
		Set<ForeignKey> keys = new HashSet<>();
		for (Table table : whole.tables()) {
			boolean hidden = !compared.contains(table.name());
			if (hidden) {
				table.columns().forEach((column) -> need(column, objects));
			}
			for (Constraint constraint : table.constraints()) {
				if (constraint instanceof ForeignKey key && hidden == compared.contains(key.reference().table())) {
					need(hidden ? key.reference().table() : table.name(),
							hidden ? key.reference().columns() : key.columns(), objects);
					keys.add(key);
				}
			}
		}
		whole.domains()
			.stream()
			.filter((domain) -> !seen.domains().contains(domain))
			.forEach((domain) -> need(domain, objects));
		return new Kept(objects, Set.of(), keys, false);
	}

	private static void need(Column column, Set<SchemaObject> objects) {
		needType(column.type().sql(), objects);
		if (column.value() instanceof Default value) {
			SequenceUse.find(value.expression()).map(SchemaObject::sequence).ifPresent(objects::add);
		}
	}

	private static void need(Domain domain, Set<SchemaObject> objects) {
		needType(domain.type().sql(), objects);
	}

	private static void need(QualifiedName table, Iterable<String> columns, Set<SchemaObject> objects) {
		objects.add(SchemaObject.table(table));
		columns.forEach((column) -> objects.add(SchemaObject.column(table, column)));
	}

	private static void needType(String sql, Set<SchemaObject> objects) {
		QualifiedName name = TypeNames.base(sql);
		Set.of(Kind.ENUM_TYPE, Kind.DOMAIN, Kind.COMPOSITE_TYPE)
			.forEach((kind) -> objects.add(SchemaObject.of(kind, name)));
	}

	/**
	 * Keep more.
	 * @param other what else is kept
	 * @return both
	 */
	public Kept and(Kept other) {
		Set<SchemaObject> objects = new HashSet<>(this.objects);
		objects.addAll(other.objects);
		Set<QualifiedName> tables = new HashSet<>(this.tables);
		tables.addAll(other.tables);
		Set<ForeignKey> keys = new HashSet<>(this.keys);
		keys.addAll(other.keys);
		return new Kept(objects, tables, keys, this.everything || other.everything);
	}

	boolean contains(SchemaObject object) {
		return this.everything || this.objects.contains(object) || this.tables.contains(object.name());
	}

}
