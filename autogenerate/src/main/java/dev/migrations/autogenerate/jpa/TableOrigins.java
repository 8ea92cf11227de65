package dev.migrations.autogenerate.jpa;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The entities and collections that each table comes from.
 */
final class TableOrigins {

	private final Map<Table, Set<String>> origins = new IdentityHashMap<>();

	TableOrigins(Metadata metadata, EntityNames names) {
		metadata.getEntityBindings().forEach((entity) -> addEntity(entity, names.describe(entity)));
		for (org.hibernate.mapping.Collection collection : metadata.getCollectionBindings()) {
			if (!collection.isOneToMany()) {
				add(collection.getCollectionTable(), "collection '%s'".formatted(collection.getRole()));
			}
			add(collection.getAuxiliaryTable(), "history of collection '%s'".formatted(collection.getRole()));
		}
	}

	Collection<String> of(Table table) {
		return this.origins.getOrDefault(table, Set.of());
	}

	private void addEntity(PersistentClass entity, String name) {
		PersistentClass parent = entity.getSuperclass();
		if (parent == null || parent.getTable() != entity.getTable()) {
			add(entity.getTable(), name);
		}
		for (Join join : entity.getJoins()) {
			add(join.getTable(), "secondary table of " + name);
			add(join.getAuxiliaryTable(), "history of " + name);
		}
		add(entity.getAuxiliaryTable(), "history of " + name);
	}

	private void add(@Nullable Table table, String origin) {
		if (table != null) {
			this.origins.computeIfAbsent(table, (key) -> new LinkedHashSet<>()).add(origin);
		}
	}

}
