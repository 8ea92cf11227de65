package dev.migrations.autogenerate.jpa;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;

/**
 * Finds the tables that only immutable entities and their collections are mapped to, and
 * the views.
 */
final class ReadOnlyTables {

	private final Set<Table> all = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Set<Table> written = Collections.newSetFromMap(new IdentityHashMap<>());

	private final SqlStringGenerationContext context;

	ReadOnlyTables(SessionFactoryImplementor sessionFactory) {
		this.context = sessionFactory.getSqlStringGenerationContext();
	}

	/**
	 * Find the tables.
	 * @param metadata the mappings
	 * @return names as statements spell them
	 */
	Set<String> find(Metadata metadata) {
		metadata.getEntityBindings().forEach(this::add);
		metadata.getCollectionBindings().forEach(this::add);
		Set<String> names = new HashSet<>();
		for (Table table : this.all) {
			if (table.isPhysicalTable() && (table.isView() || !this.written.contains(table))) {
				names.add(this.context.format(table.getQualifiedTableName()));
			}
		}
		return names;
	}

	private void add(PersistentClass entity) {
		add(entity.getTable(), entity.isMutable());
		for (Join join : entity.getJoins()) {
			add(join.getTable(), entity.isMutable());
		}
	}

	private void add(Collection collection) {
		if (!collection.isOneToMany()) {
			add(collection.getCollectionTable(), collection.isMutable() && collection.getOwner().isMutable());
		}
	}

	private void add(Table table, boolean mutable) {
		this.all.add(table);
		if (mutable) {
			this.written.add(table);
		}
	}

}
