package dev.migrations.autogenerate.jpa;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DenormalizedTable;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * The attribute that each column comes from, such as
 * {@code com.acme.Person.address.city}.
 */
final class ColumnOrigins {

	private final Map<Table, Map<String, String>> paths = new IdentityHashMap<>();

	private final Map<Table, Table> historyOf = new IdentityHashMap<>();

	private final Map<String, String> typePaths = new HashMap<>();

	private final Metadata metadata;

	private final Dialect dialect;

	ColumnOrigins(Metadata metadata, EntityNames names) {
		this.metadata = metadata;
		this.dialect = metadata.getDatabase().getDialect();
		metadata.getEntityBindings().forEach((entity) -> addEntity(entity, names.path(entity)));
		metadata.getCollectionBindings().forEach(this::addCollection);
	}

	/**
	 * The attributes of a table.
	 * @param table the table
	 * @return attributes by the column's name as statements spell it
	 */
	Map<String, String> of(Table table) {
		Map<String, String> result = new LinkedHashMap<>();
		if (table instanceof DenormalizedTable denormalized) {
			result.putAll(of(denormalized.getIncludedTable()));
		}
		result.putAll(this.paths.getOrDefault(this.historyOf.getOrDefault(table, table), Map.of()));
		return result;
	}

	/**
	 * The attribute that a type was made for.
	 * @param type the name of the type as statements spell it
	 * @return the attribute or null
	 */
	@Nullable String ofType(String type) {
		return this.typePaths.get(type);
	}

	private void addEntity(PersistentClass entity, String name) {
		addHistory(entity.getAuxiliaryTable(), entity.getTable());
		Property identifier = entity.getIdentifierProperty();
		String identifierPath = (identifier != null) ? name + "." + identifier.getName() : name;
		add(entity.getIdentifier(), identifierPath);
		if (entity instanceof JoinedSubclass joined) {
			add(joined.getKey(), identifierPath);
		}
		if (entity.getDiscriminator() != null) {
			add(entity.getDiscriminator(), name);
		}
		entity.getProperties().forEach((property) -> add(property, name));
		for (Join join : entity.getJoins()) {
			addHistory(join.getAuxiliaryTable(), join.getTable());
			add(join.getKey(), identifierPath);
			join.getProperties().forEach((property) -> add(property, name));
		}
	}

	private void addCollection(Collection collection) {
		String role = collection.getRole();
		addHistory(collection.getAuxiliaryTable(), collection.getCollectionTable());
		add(collection.getKey(), role);
		if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
			add(indexed.getIndex(), role);
		}
		if (collection instanceof IdentifierCollection identified) {
			add(identified.getIdentifier(), role);
		}
		add(collection.getElement(), role);
	}

	private void addHistory(@Nullable Table history, Table table) {
		if (history != null) {
			this.historyOf.put(history, table);
		}
	}

	private void add(Property property, String owner) {
		add(property.getValue(), owner + "." + property.getName());
	}

	private void add(Value value, String path) {
		if (value instanceof Component component) {
			if (component.getAggregateColumn() != null) {
				add(component.getTable(), component.getAggregateColumn(), path);
				return;
			}
			component.getProperties().forEach((property) -> add(property, path));
		}
		else if (!(value instanceof Collection) && !(value instanceof OneToMany)) {
			for (Selectable selectable : value.getSelectables()) {
				if (selectable instanceof Column column) {
					add(value.getTable(), column, path);
				}
			}
		}
	}

	private void add(Table table, Column column, String path) {
		this.paths.computeIfAbsent(table, (key) -> new LinkedHashMap<>())
			.putIfAbsent(column.getQuotedName(this.dialect), path);
		this.typePaths.putIfAbsent(column.getSqlType(this.metadata).replace("[]", "").replace(" array", ""), path);
	}

}
